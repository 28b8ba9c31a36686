package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotable;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import java.util.Arrays;
import java.util.Objects;

/**
 * What goes over elements in several steps: the methods of {@link Functions} that do so, which
 * document them, delegate here.
 */
final class ArrayFunctions {
  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-8;

  private ArrayFunctions() {}

  static NdBuffer where(Object condition, Object a, Object b, Destination to) {
    Object first = given(a, "a");
    Object second = given(b, "b");
    DType dtype = DTypes.resultType(first, second);
    NdBuffer marks = buffer(condition, "condition");
    NdBuffer mask = marks.dtype() == DType.BOOL ? marks : marks.astype(DType.BOOL);
    return Ufuncs.WHERE.apply(mask, inDtype(first, dtype), inDtype(second, dtype), to);
  }

  static NdBuffer round(Object of, int decimals) {
    NdBuffer x = buffer(of, "of");
    DType dtype = x.dtype();
    if (dtype.isInteger() && decimals >= 0) {
      return x.astype(dtype);
    }
    if (decimals == 0) {
      return Ufuncs.RINT.apply(x);
    }
    if (dtype == DType.BOOL) {
      throw new IllegalArgumentException("bool has no decimal places to round to, got " + decimals);
    }
    if (dtype.isComplex()) {
      NdBuffer copy = x.astype(dtype);
      NdBuffer parts = parts(copy);
      parts.assign(round(parts, decimals));
      return copy;
    }
    double power = Double.parseDouble("1e" + Math.abs((long) decimals));
    NdBuffer scaled =
        decimals > 0 ? Ufuncs.MULTIPLY.apply(x, power) : Ufuncs.DIVIDE.apply(x, power);
    Destination same = Destination.into(scaled);
    Ufuncs.RINT.apply(scaled, same);
    if (decimals > 0) {
      Ufuncs.DIVIDE.apply(scaled, power, same);
    } else {
      Ufuncs.MULTIPLY.apply(scaled, power, same);
    }
    return dtype.isInteger() ? scaled.astype(dtype) : scaled;
  }

  static BoolBuffer isclose(Object a, Object b) {
    return isclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  static BoolBuffer isclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    Object x = given(a, "a");
    Object y = inexact(given(b, "b"));
    NdBuffer bound =
        Ufuncs.ADD.apply(Ufuncs.MULTIPLY.apply(Ufuncs.ABSOLUTE.apply(y), relative), absolute);
    NdBuffer distance = Ufuncs.ABSOLUTE.apply(Ufuncs.SUBTRACT.apply(x, y));
    NdBuffer close = distance.le(bound).and(Ufuncs.ISFINITE.apply(y)).or(Ufuncs.EQUAL.apply(x, y));
    return bool(equalNan ? close.or(Ufuncs.ISNAN.apply(x).and(Ufuncs.ISNAN.apply(y))) : close);
  }

  /** Integers as float64, so that the distance from the least one is right. */
  private static Object inexact(Object y) {
    if (y instanceof NdBuffer buffer) {
      DType dtype = DTypes.resultType(buffer, 1.0);
      return dtype == buffer.dtype() ? buffer : buffer.astype(dtype);
    }
    if (y instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    return y instanceof Number number ? (Object) number.doubleValue() : y;
  }

  static boolean allclose(Object a, Object b) {
    return allclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  static boolean allclose(Object a, Object b, double relative, double absolute, boolean equalNan) {
    return isTrue(isclose(a, b, relative, absolute, equalNan));
  }

  static boolean arrayEqual(Object a, Object b) {
    return arrayEqual(a, b, false);
  }

  static boolean arrayEqual(Object a, Object b, boolean equalNan) {
    NdBuffer x = buffer(a, "a");
    NdBuffer y = buffer(b, "b");
    if (!Arrays.equals(x.shape(), y.shape())) {
      return false;
    }
    NdBuffer equal = Ufuncs.EQUAL.apply(x, y);
    return isTrue(equalNan ? equal.or(Ufuncs.ISNAN.apply(x).and(Ufuncs.ISNAN.apply(y))) : equal);
  }

  private static boolean isTrue(NdBuffer marks) {
    return bool(marks.all()).get();
  }

  static NdBuffer nanToNum(Object of) {
    NdBuffer x = buffer(of, "of");
    double greatest =
        switch (x.dtype()) {
          case FLOAT16 -> 65504;
          case FLOAT32, COMPLEX64 -> Float.MAX_VALUE;
          default -> Double.MAX_VALUE;
        };
    return nanToNum(x, 0, greatest, -greatest);
  }

  static NdBuffer nanToNum(
      Object of, double nan, double positiveInfinity, double negativeInfinity) {
    NdBuffer x = buffer(of, "of");
    NdBuffer copy = x.astype(x.dtype());
    if (!x.dtype().isFloating() && !x.dtype().isComplex()) {
      return copy;
    }
    NdBuffer values = x.dtype().isComplex() ? parts(copy) : copy;
    NdBuffer isNan = Ufuncs.ISNAN.apply(values);
    NdBuffer isPositive = values.eq(Double.POSITIVE_INFINITY);
    NdBuffer isNegative = values.eq(Double.NEGATIVE_INFINITY);
    replace(values, isNan, nan);
    replace(values, isPositive, positiveInfinity);
    replace(values, isNegative, negativeInfinity);
    return copy;
  }

  private static void replace(NdBuffer values, NdBuffer mask, double by) {
    Ufuncs.POSITIVE.where(mask).apply(Float64Buffer.full(by), Destination.into(values));
  }

  static NdBuffer diff(Object of) {
    return diff(of, 1, -1);
  }

  static NdBuffer diff(Object of, int n, int axis) {
    NdBuffer x = buffer(of, "of");
    if (n < 0) {
      throw new IllegalArgumentException("differences cannot be taken " + n + " times");
    }
    if (n == 0) {
      return x.astype(x.dtype());
    }
    if (x.rank() == 0) {
      throw new IllegalArgumentException("a buffer without axes has no differences");
    }
    Index[] later = new Index[x.rank()];
    Arrays.fill(later, Index.all());
    Index[] earlier = later.clone();
    int along = Shapes.axis(axis, x.rank());
    later[along] = Index.range(1, Long.MAX_VALUE);
    earlier[along] = Index.range(0, -1);
    for (int k = 0; k < n && x.shape(along) > 0; k++) {
      NdBuffer a = x.at(later).get();
      NdBuffer b = x.at(earlier).get();
      x = x.dtype() == DType.BOOL ? Ufuncs.NOT_EQUAL.apply(a, b) : Ufuncs.SUBTRACT.apply(a, b);
    }
    return x;
  }

  /** Both parts of the complex elements of a new buffer, which they share. */
  private static NdBuffer parts(NdBuffer copy) {
    Object array = Objects.requireNonNull(copy.operand().array());
    return array instanceof float[] singles
        ? Float32Buffer.wrap(singles)
        : Float64Buffer.wrap((double[]) array);
  }

  private static BoolBuffer bool(NdBuffer of) {
    return of.as(BoolBuffer.class);
  }

  private static Object inDtype(Object given, DType dtype) {
    return given instanceof NdBuffer ? given : Buffers.resolve(given).astype(dtype);
  }

  private static Object given(Object given, String name) {
    return Promotable.isScalar(given) ? given : buffer(given, name);
  }

  private static NdBuffer buffer(Object given, String name) {
    return Operands.buffer(given, name);
  }
}
