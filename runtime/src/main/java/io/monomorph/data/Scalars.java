package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as operands without axes. */
public final class Scalars {
  private static final Layout NO_AXES = Layout.of();

  private Scalars() {}

  /**
   * A number or boolean as one element of a dtype, cast as NumPy casts Python's numbers.
   *
   * @throws IllegalArgumentException if the dtype is of integers and cannot hold the number
   */
  public static ArrayOperand of(DType dtype, Object value) {
    if (value instanceof Boolean truth) {
      return one(DType.BOOL, new boolean[] {truth}, dtype);
    }
    if (!(value instanceof Number number)) {
      throw new IllegalArgumentException(
          "%s is no element: expected a number or a boolean"
              .formatted(value.getClass().getTypeName()));
    }
    if (number instanceof Long || number instanceof Integer) {
      return integer(dtype, number.longValue());
    }
    if (isFloating(number)) {
      double real = number.doubleValue();
      if (dtype.isInteger()) {
        if (!Double.isFinite(real)) {
          throw new IllegalArgumentException("cannot convert " + real + " to " + dtype);
        }
        return integer(dtype, new BigDecimal(real).toBigInteger());
      }
      return one(DType.FLOAT64, new double[] {real}, dtype);
    }
    return integer(dtype, new BigInteger(number.toString()));
  }

  private static ArrayOperand integer(DType dtype, long value) {
    if (!dtype.isInteger()) {
      return one(DType.INT64, new long[] {value}, dtype);
    }
    int spare = 64 - 8 * dtype.itemSize();
    boolean fits =
        dtype.isUnsigned()
            ? value >= 0 && value << spare >>> spare == value
            : value << spare >> spare == value;
    return fits
        ? one(DType.INT64, new long[] {value}, dtype)
        : integer(dtype, BigInteger.valueOf(value));
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float || number instanceof BigDecimal;
  }

  private static ArrayOperand integer(DType dtype, BigInteger value) {
    if (!dtype.isInteger()) {
      return one(DType.FLOAT64, new double[] {value.doubleValue()}, dtype);
    }
    int bits = 8 * dtype.itemSize();
    BigInteger end = BigInteger.ONE.shiftLeft(dtype.isUnsigned() ? bits : bits - 1);
    BigInteger least = dtype.isUnsigned() ? BigInteger.ZERO : end.negate();
    if (value.compareTo(least) < 0 || value.compareTo(end) >= 0) {
      throw new IllegalArgumentException(
          "%d is out of bounds for %s, which holds %d to %d"
              .formatted(value, dtype, least, end.subtract(BigInteger.ONE)));
    }
    return one(DType.INT64, new long[] {value.longValue()}, dtype);
  }

  private static ArrayOperand one(DType from, Object block, DType to) {
    Object element = block;
    if (from != to) {
      element = to.newBlock(1);
      Casts.run(from, block, 0, 1, to, element, 0, 1, 1);
    }
    return ArrayOperand.over(to, element, NO_AXES);
  }
}
