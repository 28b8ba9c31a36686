package io.monomorph.data;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Elements;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.math.BigInteger;

/** Single elements of operands of any dtype. */
public final class SingleElements {
  private SingleElements() {}

  /** One element as double, cast where it has to be; of a complex element the real part. */
  public static double getDouble(Operand of, long... index) {
    Object array = of.array();
    if (array != null) {
      return Elements.toDouble(of.dtype(), array, (int) of.layout().at(index));
    }
    double[] value = new double[1];
    cast(of, of.layout().at(index), DType.FLOAT64, value);
    return value[0];
  }

  /** One element as long, cast. */
  public static long getLong(Operand of, long... index) {
    Object array = of.array();
    if (array != null) {
      return Elements.toLong(of.dtype(), array, (int) of.layout().at(index));
    }
    long[] value = new long[1];
    cast(of, of.layout().at(index), DType.INT64, value);
    return value[0];
  }

  /** The imaginary part of one element; of an element that is not complex it is 0. */
  public static double getImaginary(Operand of, long... index) {
    long place = of.layout().at(index);
    if (!of.dtype().isComplex()) {
      return 0;
    }
    double[] parts = new double[2];
    cast(of, place, DType.COMPLEX128, parts);
    return parts[1];
  }

  /** One element as the object that holds it; without an index the only one. */
  public static Object item(Operand of, long... given) {
    long[] index = given.length == 0 && of.layout().rank() > 0 ? only(of) : given;
    return switch (of.dtype().kind()) {
      case 'b' -> getLong(of, index) != 0;
      case 'f' -> getDouble(of, index);
      case 'c' -> complex(of, index);
      default -> integer(of.dtype(), getLong(of, index));
    };
  }

  /** The index of the only element. */
  private static long[] only(Operand of) {
    long[] shape = of.layout().shape();
    if (of.layout().size() != 1) {
      throw new IllegalArgumentException(
          "a buffer of shape "
              + Shapes.str(shape)
              + " does not contain a single scalar value: name the element by its index");
    }
    return new long[shape.length];
  }

  private static Complex complex(Operand of, long... index) {
    double[] parts = new double[2];
    cast(of, of.layout().at(index), DType.COMPLEX128, parts);
    return Complex.of(parts[0], parts[1]);
  }

  private static Number integer(DType dtype, long bits) {
    return dtype != DType.UINT64 ? (Number) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  private static void cast(Operand of, long place, DType as, Object block) {
    Object element = of.dtype().newBlock(1);
    of.load(place, 1, element, 0, 1);
    Casts.run(of.dtype(), element, 0, 1, as, block, 0, 1, 1);
  }
}
