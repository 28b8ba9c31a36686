package io.monomorph.blockwise;

/**
 * Positive normal numbers as m 2^k, with m from the root of a half to the root of two: then numbers
 * near 1 have k = 0, and their logarithms lose nothing.
 */
final class Mantissas {
  private static final int EXPONENT = 52;

  /** The bits of the root of a half, or nearly. */
  private static final long LEAST = 0x3fe6a09e00000000L;

  /** Numbers with a smaller one may be subnormal. */
  private static final int LEAST_EXPONENT = Double.MIN_EXPONENT + 1;

  private Mantissas() {}

  /**
   * Makes m in a, and k in b, of the bits.
   *
   * @return whether all are certainly positive normal numbers; some at both ends may be as well
   */
  static boolean split(Scratch s, int n) {
    boolean inside = split(s.bits, s.b, n);
    s.writeA(n);
    return inside;
  }

  /**
   * The exponents as ints first, whose casts take one instruction on most processors. They tell
   * what is outside, too: zeros and subnormal numbers have the least ones, and negative numbers,
   * infinities and NaN have others than positive numbers have, or the greatest.
   */
  private static boolean split(long[] bits, double[] exponents, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      long one = bits[i];
      long k = (one - LEAST) >> EXPONENT;
      int exponent = (int) k;
      outside |= (exponent - LEAST_EXPONENT) | (Double.MAX_EXPONENT - exponent);
      exponents[i] = exponent;
      bits[i] = one - (k << EXPONENT);
    }
    return outside >= 0;
  }

  /** k of one number. */
  static double exponentOf(double x) {
    return (Double.doubleToRawLongBits(x) - LEAST) >> EXPONENT;
  }

  /** m of one number. */
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return Double.longBitsToDouble(bits - (((bits - LEAST) >> EXPONENT) << EXPONENT));
  }
}
