package io.monomorph;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.promotion.ResultTypes;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.promotion.SmallestDTypes;
import io.monomorph.spi.ArrayLike;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The dtypes of results, by NumPy's rules. A {@link Casting} decides whether one dtype can be cast
 * to another, as in {@code Casting.SAFE.allows(from, to)}; {@link Promotion#promote} promotes two
 * dtypes.
 *
 * <pre>{@code
 * DTypes.resultType(DType.INT32, DType.FLOAT32); // float64
 * DTypes.resultType(DType.UINT8, 3, 1.5);        // float64: 1.5 is of a higher kind
 * DTypes.minScalarType(300);                     // uint16
 * }</pre>
 */
public final class DTypes {
  private DTypes() {}

  /**
   * The dtype of an operation on buffers, dtypes or their names, numbers and booleans, in any
   * order, as {@code numpy.result_type}. A buffer stands for its dtype, also one without axes. A
   * number is weak: it changes the dtype of the others only if it is of a higher kind, and its
   * value does not count. So uint8 with 300 is uint8, and only the operation refuses 300. A {@link
   * Complex} beside float32 gives complex64.
   *
   * @throws IllegalArgumentException if there are no operands, one is of another type, or the only
   *     one is an integer that 64 bits do not hold
   */
  public static DType resultType(Object... operands) {
    Given.all(operands, "operands");
    if (operands.length == 1 && operands[0] instanceof BigInteger alone) {
      // Alone, an integer is what NumPy makes an array of it.
      return alone.bitLength() < 64 ? DType.INT64 : SmallestDTypes.of(alone);
    }
    List<DType> dtypes = new ArrayList<>();
    List<ScalarKind> scalars = new ArrayList<>();
    for (Object operand : operands) {
      if (ScalarKind.isScalar(operand)) {
        scalars.add(ScalarKind.of(operand));
      } else {
        dtypes.add(dtype(operand));
      }
    }
    return ResultTypes.of(dtypes, scalars);
  }

  private static DType dtype(Object operand) {
    if (operand instanceof DType dtype) {
      return dtype;
    }
    if (operand instanceof ArrayLike buffer) {
      return buffer.dtype();
    }
    if (operand instanceof String name) {
      return DType.of(name);
    }
    throw new IllegalArgumentException(
        "an object of "
            + operand.getClass().getTypeName()
            + " has no dtype: expected a DType or its name, a buffer, a number or a boolean; Buffers.resolve"
            + " makes a buffer of arrays and lists");
  }

  /**
   * The smallest dtype for a value, as {@code numpy.min_scalar_type}. Integers that are not
   * negative become unsigned; floating-point numbers become the smallest dtype in whose range they
   * are, though it may round them, and float16 if they are not finite. A buffer without axes stands
   * for its element, and any other buffer for its dtype.
   *
   * @throws IllegalArgumentException if the value is an integer that 64 bits do not hold, or
   *     neither a buffer nor a number nor a boolean
   */
  public static DType minScalarType(Object value) {
    if (Given.given(value, "value") instanceof NdBuffer buffer) {
      return buffer.rank() == 0 ? ofElement(buffer) : buffer.dtype();
    }
    if (value instanceof DType || value instanceof String) {
      throw new IllegalArgumentException("a dtype has no value: expected a number or a buffer");
    }
    ScalarKind kind = ScalarKind.isScalar(value) ? ScalarKind.of(value) : null;
    if (kind == null) {
      return dtype(value);
    }
    if (kind == ScalarKind.BOOLEAN) {
      return DType.BOOL;
    }
    if (value instanceof BigInteger big) {
      return SmallestDTypes.of(big);
    }
    if (value instanceof Complex number) {
      return SmallestDTypes.of(number.real(), number.imag());
    }
    if (value instanceof Float number) {
      return SmallestDTypes.of(number.floatValue());
    }
    double real = ((Number) value).doubleValue();
    return kind == ScalarKind.FLOATING
        ? SmallestDTypes.of(real)
        : SmallestDTypes.of(((Number) value).longValue());
  }

  private static DType ofElement(NdBuffer buffer) {
    return switch (buffer.dtype()) {
      case BOOL, FLOAT16, COMPLEX64 -> buffer.dtype();
      case INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64 -> SmallestDTypes.of(buffer.getLong());
      case UINT64 -> SmallestDTypes.ofUnsigned(buffer.getLong());
      case FLOAT32 -> SmallestDTypes.of((float) buffer.getDouble());
      case FLOAT64 -> SmallestDTypes.of(buffer.getDouble());
      case COMPLEX128 -> {
        double[] parts = (double[]) buffer.toFlatArray();
        yield SmallestDTypes.of(parts[0], parts[1]);
      }
    };
  }
}
