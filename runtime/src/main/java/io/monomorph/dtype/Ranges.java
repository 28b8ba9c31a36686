package io.monomorph.dtype;

/**
 * Checks that a scalar to be written fits a dtype narrower than the Java type that carries it.
 * NumPy refuses such a scalar too; only casts of whole arrays wrap around.
 */
public final class Ranges {
  private Ranges() {}

  public static int int8(int value) {
    return value == (byte) value ? value : refuse(value, "int8", Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  public static int uint8(int value) {
    return value == (value & 0xFF) ? value : refuse(value, "uint8", 0, 0xFF);
  }

  public static int int16(int value) {
    return value == (short) value
        ? value
        : refuse(value, "int16", Short.MIN_VALUE, Short.MAX_VALUE);
  }

  public static int uint16(int value) {
    return value == (value & 0xFFFF) ? value : refuse(value, "uint16", 0, 0xFFFF);
  }

  public static long uint32(long value) {
    return value == (value & 0xFFFFFFFFL) ? value : refuse(value, "uint32", 0, 0xFFFFFFFFL);
  }

  private static int refuse(long value, String dtype, long least, long greatest) {
    throw new IllegalArgumentException(
        "%d is out of bounds for %s, which holds %d to %d"
            .formatted(value, dtype, least, greatest));
  }
}
