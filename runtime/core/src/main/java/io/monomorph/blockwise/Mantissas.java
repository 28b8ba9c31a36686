package io.monomorph.blockwise;

/**
 * Positive normal numbers as m 2^k, with m from the root of a half to the root of two: then numbers
 * near 1 have k = 0, and their logarithms lose nothing.
 */
final class Mantissas {
  private static final int EXPONENT = 52;

  /** The bits of the root of a half, or nearly. */
  private static final long LEAST = 0x3fe6a09e00000000L;

  /** Whose low bits, when k is added to its bits, are k. */
  private static final double SHIFT = 0x1.8p52;

  private static final long SHIFT_BITS = Double.doubleToRawLongBits(SHIFT);

  private Mantissas() {}

  /** Makes m in a, and in b exponents for {@link #exponent}, of the bits. */
  static void split(Scratch s, int n) {
    split(s.bits, s.moreBits, n);
    s.writeA(n);
    s.writeMoreToB(n);
  }

  private static void split(long[] bits, long[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      long one = bits[i];
      long k = (one - LEAST) >> EXPONENT;
      exponents[i] = k + SHIFT_BITS;
      bits[i] = one - (k << EXPONENT);
    }
  }

  /** k from what a block has of it. */
  static double exponent(double shifted) {
    return shifted - SHIFT;
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
