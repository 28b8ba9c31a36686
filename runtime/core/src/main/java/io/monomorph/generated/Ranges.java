package io.monomorph.generated;

import io.monomorph.dtype.DType;
import io.monomorph.message.Digits;
import java.math.BigInteger;

/**
 * Checks that a scalar to be written fits a dtype narrower than the Java type that carries it.
 * NumPy refuses such a scalar too; only casts of whole arrays wrap around.
 *
 * @see DType
 */
public final class Ranges {
  private Ranges() {}

  /** The value, if an int8 can hold it. */
  public static int int8(int value) {
    return value == (byte) value ? value : refuse(value, "int8", Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** The value, if a uint8 can hold it. */
  public static int uint8(int value) {
    return value == (value & 0xFF) ? value : refuse(value, "uint8", 0, 0xFF);
  }

  /** The value, if an int16 can hold it. */
  public static int int16(int value) {
    return value == (short) value
        ? value
        : refuse(value, "int16", Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** The value, if a uint16 can hold it. */
  public static int uint16(int value) {
    return value == (value & 0xFFFF) ? value : refuse(value, "uint16", 0, 0xFFFF);
  }

  /** The value, if a uint32 can hold it. */
  public static long uint32(long value) {
    return value == (value & 0xFFFFFFFFL) ? value : refuse(value, "uint32", 0, 0xFFFFFFFFL);
  }

  /**
   * The bits of a Java integer as an element of a dtype of integers.
   *
   * @throws IllegalArgumentException if the dtype cannot hold the value
   */
  public static long check(DType dtype, long value) {
    int unused = 64 - 8 * dtype.itemSize();
    boolean fits =
        dtype.isUnsigned()
            ? value >= 0 && value << unused >>> unused == value
            : value << unused >> unused == value;
    return fits ? value : refuse(dtype, BigInteger.valueOf(value));
  }

  /** As {@link #check(DType, long)}, for an integer of any size. */
  public static long check(DType dtype, BigInteger value) {
    if (value.bitLength() < 64) {
      return check(dtype, value.longValue());
    }
    boolean fits = dtype == DType.UINT64 && value.bitLength() == 64 && value.signum() > 0;
    return fits ? value.longValue() : refuse(dtype, value);
  }

  private static long refuse(DType dtype, BigInteger value) {
    int bits = 8 * dtype.itemSize();
    BigInteger end = BigInteger.ONE.shiftLeft(dtype.isUnsigned() ? bits : bits - 1);
    BigInteger least = dtype.isUnsigned() ? BigInteger.ZERO : end.negate();
    throw new IllegalArgumentException(
        Digits.of(value)
            + " is out of bounds for "
            + dtype
            + ", which holds "
            + least
            + " to "
            + end.subtract(BigInteger.ONE));
  }

  private static int refuse(long value, String dtype, long least, long greatest) {
    throw new IllegalArgumentException(
        value + " is out of bounds for " + dtype + ", which holds " + least + " to " + greatest);
  }
}
