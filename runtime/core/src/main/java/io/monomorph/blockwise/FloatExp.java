package io.monomorph.blockwise;

/** As {@link Exp}, in float32; within one unit in the last place. */
final class FloatExp extends FloatFunction {
  private static final float LOG2_E = 0x1.715476p+0f;
  private static final float LN2 = 0x1.62e43p-1f;
  private static final float LN2_REST = -0x1.05c61p-29f;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  static final float SHIFT = 0x1.8p23f + 127;

  private static final int EXPONENT = 23;
  private static final int BIAS = 127;

  /** Numbers with an exponent of no more than this, in either direction, are in the domain. */
  private static final int CERTAIN = 125;

  FloatExp() {
    super(Float32Domain.ofSizes(0, 87));
  }

  @Override
  void block(FloatScratch s, int n) {
    computesAll(s, n);
  }

  /** Exponents of numbers in the domain are no greater, of others they may be; NaN stays NaN. */
  @Override
  boolean computesAll(FloatScratch s, int n) {
    boolean all = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    product(s.a, s.b, s.out, n);
    return all;
  }

  @Override
  float of(float x) {
    float shifted = shifted(x);
    return power(shifted) * (1 + less(x, shifted - SHIFT));
  }

  /** The power of two with the exponent that was shifted. */
  static float power(float shifted) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << EXPONENT);
  }

  /** Makes powers of two of the shifted exponents in a. */
  static void powers(FloatScratch s, int n) {
    s.readA(n);
    powers(s.bits, n);
    s.writeA(n);
  }

  /** The shifted exponents of the exponentials, and their other factors less 1. */
  static void lesses(float[] x, float[] shifted, float[] less, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float large = shifted(one);
      shifted[i] = large;
      less[i] = less(one, large - SHIFT);
    }
  }

  /**
   * The bits of the powers of two, and the other factors. A cast of the exponent takes no copy of
   * its bits, and tells whether it is small.
   */
  private static boolean parts(float[] x, int[] powers, float[] exp, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float k = shifted(one) - SHIFT;
      int whole = (int) k;
      outside |= (CERTAIN - whole) | (CERTAIN + whole);
      powers[i] = (whole + BIAS) << EXPONENT;
      exp[i] = 1 + less(one, k);
    }
    return outside >= 0;
  }

  private static void powers(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] <<= EXPONENT;
    }
  }

  static void product(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  static float shifted(float x) {
    return Math.fma(x, LOG2_E, SHIFT);
  }

  /** exp(x - k ln 2) - 1 */
  static float less(float x, float k) {
    float r = Math.fma(-k, LN2_REST, Math.fma(-k, LN2, x));
    float sum = 0x1.a1258cp-13f;
    sum = Math.fma(sum, r, 0x1.6d43d2p-10f);
    sum = Math.fma(sum, r, 0x1.1110ep-7f);
    sum = Math.fma(sum, r, 0x1.5554e8p-5f);
    sum = Math.fma(sum, r, 0x1.555556p-3f);
    sum = Math.fma(sum, r, 0.5f);
    return Math.fma(r * r, sum, r);
  }
}
