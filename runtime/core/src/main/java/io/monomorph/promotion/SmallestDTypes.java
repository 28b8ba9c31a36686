package io.monomorph.promotion;

import io.monomorph.dtype.DType;
import io.monomorph.message.Digits;
import java.math.BigInteger;

/**
 * The smallest dtype that NumPy gives one value, as {@code numpy.min_scalar_type}: unsigned for
 * integers that are not negative, and for floating-point numbers by magnitude, not by precision.
 *
 * @see io.monomorph.DTypes
 */
public final class SmallestDTypes {
  /** NumPy's bounds are rounded: the largest float16 is 65504. */
  private static final double FLOAT16_BOUND = 65000;

  /** The largest float32 is a little more. */
  private static final double FLOAT32_BOUND = 3.4e38;

  private SmallestDTypes() {}

  /** The smallest dtype of integers that holds the value; unsigned unless it is negative. */
  public static DType of(long value) {
    if (value >= 0) {
      return ofUnsigned(value);
    }
    if (value == (byte) value) {
      return DType.INT8;
    }
    return value == (short) value ? DType.INT16 : value == (int) value ? DType.INT32 : DType.INT64;
  }

  /** As {@link #of(long)}, of the unsigned value with these bits. */
  public static DType ofUnsigned(long bits) {
    if (bits >>> 32 != 0) {
      return DType.UINT64;
    }
    return bits >>> 16 != 0 ? DType.UINT32 : bits >>> 8 != 0 ? DType.UINT16 : DType.UINT8;
  }

  /**
   * As {@link #of(long)}, of an integer of any size.
   *
   * @throws IllegalArgumentException if 64 bits do not hold the value
   */
  public static DType of(BigInteger value) {
    if (value.bitLength() < 64) {
      return of(value.longValue());
    }
    if (value.bitLength() == 64 && value.signum() > 0) {
      return DType.UINT64;
    }
    throw new IllegalArgumentException(
        "no dtype holds "
            + Digits.of(value)
            + ": integers go from "
            + Long.MIN_VALUE
            + " to "
            + Long.toUnsignedString(-1));
  }

  /** The smallest floating-point dtype in whose range a float32 is; float16 if it is not finite. */
  public static DType of(float value) {
    return !Float.isFinite(value) || Math.abs(value) < FLOAT16_BOUND
        ? DType.FLOAT16
        : DType.FLOAT32;
  }

  /** The smallest floating-point dtype in whose range a float64 is; float16 if it is not finite. */
  public static DType of(double value) {
    if (!Double.isFinite(value) || Math.abs(value) < FLOAT16_BOUND) {
      return DType.FLOAT16;
    }
    return Math.abs(value) < FLOAT32_BOUND ? DType.FLOAT32 : DType.FLOAT64;
  }

  /**
   * Complex64 if both parts are in its range, which NumPy says neither of infinities nor of NaN.
   */
  public static DType of(double re, double im) {
    boolean small = Math.abs(re) < FLOAT32_BOUND && Math.abs(im) < FLOAT32_BOUND;
    return small ? DType.COMPLEX64 : DType.COMPLEX128;
  }
}
