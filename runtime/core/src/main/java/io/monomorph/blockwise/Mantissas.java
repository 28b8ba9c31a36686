package io.monomorph.blockwise;

/**
 * Positive normal numbers as m 2^k, with m from the root of a half to the root of two: then numbers
 * near 1 have k = 0, and their logarithms lose nothing.
 */
final class Mantissas {
  private static final int EXPONENT = 52;

  /** The bits of the root of a half, or nearly. */
  private static final long LEAST = 0x3fe6a09e00000000L;

  private Mantissas() {}

  /** Makes m in a, and k in b, of the bits. */
  static void split(Scratch s, int n) {
    split(s.bits, s.b, n);
    s.writeA(n);
  }

  /** The exponents as ints first, whose casts take one instruction on most processors. */
  private static void split(long[] bits, double[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      long one = bits[i];
      long k = (one - LEAST) >> EXPONENT;
      exponents[i] = (int) k;
      bits[i] = one - (k << EXPONENT);
    }
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
