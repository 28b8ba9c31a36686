package io.monomorph.kernel;

/**
 * Casts of one element, as NumPy on x86-64 does them: integers wrap around; a floating-point value
 * is truncated first, and one that is too large for the intermediate integer, or NaN, becomes that
 * integer's lowest value (where Java alone would give its nearest value, or zero).
 *
 * <p>The {@code from} methods turn a stored element into a Java value of the same meaning, and the
 * {@code to} methods turn a Java value into a stored element.
 */
final class Convert {
  private static final double TWO_63 = 0x1p63;

  private Convert() {}

  static int fromBool(boolean v) {
    return v ? 1 : 0;
  }

  static int fromInt8(byte v) {
    return v;
  }

  static int fromUInt8(byte v) {
    return v & 0xFF;
  }

  static int fromInt16(short v) {
    return v;
  }

  static int fromUInt16(short v) {
    return v & 0xFFFF;
  }

  // The JIT turns a mask of the lower bits into a load without a sign, and then does not work on
  // several elements at once; it does with long integers and where the sign bits are added away.
  static long longOfUInt8(byte v) {
    long signed = v;
    return signed + ((signed >> 63) & 0x100);
  }

  static long longOfUInt16(short v) {
    long signed = v;
    return signed + ((signed >> 63) & 0x10000);
  }

  static int fromInt32(int v) {
    return v;
  }

  static long fromUInt32(int v) {
    return v & 0xFFFFFFFFL;
  }

  static long fromInt64(long v) {
    return v;
  }

  static Unsigned fromUInt64(long v) {
    return new Unsigned(v);
  }

  static float fromFloat16(short v) {
    return Float.float16ToFloat(v);
  }

  static float fromFloat32(float v) {
    return v;
  }

  static double fromFloat64(double v) {
    return v;
  }

  /** The bits of a uint64, to be told from a long by overloading; it never leaves the loop. */
  record Unsigned(long bits) {
    float toFloat() {
      // Halving keeps the lost bit, so that the rounding is right.
      return bits >= 0 ? (float) bits : (float) ((bits >>> 1) | (bits & 1)) * 2;
    }

    double toDouble() {
      return bits >= 0 ? (double) bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
    }
  }

  private static int truncateToInt(double v) {
    return v > -2147483649.0 && v < 2147483648.0 ? (int) v : Integer.MIN_VALUE;
  }

  private static long truncateToLong(double v) {
    return v >= -TWO_63 && v < TWO_63 ? (long) v : Long.MIN_VALUE;
  }

  static boolean toBool(int v) {
    return v != 0;
  }

  static boolean toBool(long v) {
    return v != 0;
  }

  static boolean toBool(Unsigned v) {
    return v.bits != 0;
  }

  static boolean toBool(float v) {
    return v != 0;
  }

  static boolean toBool(double v) {
    return v != 0;
  }

  static int toInt32(int v) {
    return v;
  }

  static int toInt32(long v) {
    return (int) v;
  }

  static int toInt32(Unsigned v) {
    return (int) v.bits;
  }

  static int toInt32(float v) {
    return truncateToInt(v);
  }

  static int toInt32(double v) {
    return truncateToInt(v);
  }

  static int toUInt32(int v) {
    return v;
  }

  static int toUInt32(long v) {
    return (int) v;
  }

  static int toUInt32(Unsigned v) {
    return (int) v.bits;
  }

  static int toUInt32(float v) {
    return (int) truncateToLong(v);
  }

  static int toUInt32(double v) {
    return (int) truncateToLong(v);
  }

  static long toInt64(int v) {
    return v;
  }

  static long toInt64(long v) {
    return v;
  }

  static long toInt64(Unsigned v) {
    return v.bits;
  }

  static long toInt64(float v) {
    return truncateToLong(v);
  }

  static long toInt64(double v) {
    return truncateToLong(v);
  }

  static long toUInt64(int v) {
    return v;
  }

  static long toUInt64(long v) {
    return v;
  }

  static long toUInt64(Unsigned v) {
    return v.bits;
  }

  static long toUInt64(float v) {
    return v >= TWO_63 ? truncateToLong(v - TWO_63) ^ Long.MIN_VALUE : truncateToLong(v);
  }

  static long toUInt64(double v) {
    return v >= TWO_63 ? truncateToLong(v - TWO_63) ^ Long.MIN_VALUE : truncateToLong(v);
  }

  static short toFloat16(int v) {
    return Float.floatToFloat16(toFloat32(v));
  }

  static short toFloat16(long v) {
    return Float.floatToFloat16(toFloat32(v));
  }

  static short toFloat16(Unsigned v) {
    return Float.floatToFloat16(toFloat32(v));
  }

  static short toFloat16(float v) {
    return Float.floatToFloat16(v);
  }

  static short toFloat16(double v) {
    return Float.floatToFloat16(roundToOdd(v));
  }

  static float toFloat32(int v) {
    return (float) v;
  }

  static float toFloat32(long v) {
    return (float) v;
  }

  static float toFloat32(Unsigned v) {
    return v.toFloat();
  }

  static float toFloat32(float v) {
    return v;
  }

  static float toFloat32(double v) {
    return (float) v;
  }

  static double toFloat64(int v) {
    return v;
  }

  static double toFloat64(long v) {
    return (double) v;
  }

  static double toFloat64(Unsigned v) {
    return v.toDouble();
  }

  static double toFloat64(float v) {
    return v;
  }

  static double toFloat64(double v) {
    return v;
  }

  /**
   * A float that rounds to the same float16 as the double: where the double lies between two floats
   * it is the one whose last bit is set, so that no tie is made that was none.
   */
  private static float roundToOdd(double v) {
    float nearest = (float) v;
    if (nearest == v || Double.isNaN(v)) {
      return nearest;
    }
    int bits = Float.floatToRawIntBits(nearest);
    int towardsZero = Math.abs((double) nearest) > Math.abs(v) ? bits - 1 : bits;
    return Float.intBitsToFloat(towardsZero | 1);
  }
}
