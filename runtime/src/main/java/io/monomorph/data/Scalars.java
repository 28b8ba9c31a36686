package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotable;
import io.monomorph.dtype.Ranges;
import io.monomorph.dtype.Weak;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Java's numbers and booleans as operands without axes. */
public final class Scalars {
  private static final Layout ONE = Layout.of();

  private Scalars() {}

  /**
   * A number or boolean as one element of a dtype, converted as NumPy converts Python's numbers: an
   * integer is checked against the range of a dtype of integers, and a floating-point number is
   * truncated and then checked; a number too large for a floating-point dtype becomes infinite.
   *
   * @throws IllegalArgumentException if the dtype is of integers and cannot hold the number, or if
   *     it is of floating-point or complex numbers and not even float64 can hold the integer, or if
   *     the object is neither number nor boolean
   */
  public static ArrayOperand of(DType dtype, Object value) {
    Promotable kind = Promotable.ofScalar(value);
    if (kind == DType.BOOL) {
      return one(DType.BOOL, new boolean[] {(Boolean) value}, dtype);
    }
    if (kind == Weak.FLOATING) {
      double real = ((Number) value).doubleValue();
      return dtype.isInteger()
          ? integer(dtype, truncated(dtype, value, real))
          : one(DType.FLOAT64, new double[] {real}, dtype);
    }
    if (value instanceof BigInteger big) {
      return dtype.isInteger() ? integer(dtype, Ranges.check(dtype, big)) : floating(dtype, big);
    }
    long integer = ((Number) value).longValue();
    return dtype.isInteger()
        ? integer(dtype, Ranges.check(dtype, integer))
        : one(DType.FLOAT64, new double[] {(double) integer}, dtype);
  }

  /**
   * A number or boolean as one element of a dtype, converted as NumPy's {@code full} does: an
   * integer is checked as by {@link #of}, but a floating-point number is cast as an array of such
   * numbers is, which wraps around where the dtype is of integers.
   *
   * @throws IllegalArgumentException if an integer does not fit, or if the object is neither number
   *     nor boolean
   */
  public static ArrayOperand cast(DType dtype, Object value) {
    return Promotable.ofScalar(value) == Weak.FLOATING
        ? one(DType.FLOAT64, new double[] {((Number) value).doubleValue()}, dtype)
        : of(dtype, value);
  }

  private static long truncated(DType dtype, Object value, double real) {
    if (Math.abs(real) < 0x1p63) {
      return Ranges.check(dtype, (long) real);
    }
    if (value instanceof BigDecimal decimal) {
      return Ranges.check(dtype, decimal.toBigInteger());
    }
    if (!Double.isFinite(real)) {
      throw new IllegalArgumentException("cannot convert " + real + " to " + dtype);
    }
    return Ranges.check(dtype, new BigDecimal(real).toBigInteger());
  }

  private static ArrayOperand floating(DType dtype, BigInteger value) {
    double real = value.doubleValue();
    if (Double.isInfinite(real) && dtype != DType.BOOL) {
      throw new IllegalArgumentException(
          "an integer of "
              + value.bitLength()
              + " bits is too large for "
              + dtype
              + ": give a double, which may be infinite");
    }
    return one(DType.FLOAT64, new double[] {real}, dtype);
  }

  /** The low bits of a long are those of each integer that has been checked. */
  private static ArrayOperand integer(DType dtype, long bits) {
    return one(DType.INT64, new long[] {bits}, dtype);
  }

  private static ArrayOperand one(DType from, Object block, DType to) {
    if (from == to) {
      return ArrayOperand.over(to, block, ONE);
    }
    Object element = to.newBlock(1);
    Casts.run(from, block, 0, 1, to, element, 0, 1, 1);
    return ArrayOperand.over(to, element, ONE);
  }
}
