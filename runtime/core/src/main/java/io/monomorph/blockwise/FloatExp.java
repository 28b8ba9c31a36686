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
    super(Float32Domain.ofSizes(0, 87).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    product(s.a, s.b, s.out, n);
    return inside;
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

  /** The bits of the power of two with a whole exponent. */
  static int powerBits(int exponent) {
    return (exponent + BIAS) << EXPONENT;
  }

  /**
   * Negative if a number with such an exponent may be outside the domain, which it is not if the
   * exponent is small. NaN, whose exponent is 0 as an int, stays NaN.
   */
  static int outside(int exponent) {
    return (CERTAIN - exponent) | (CERTAIN + exponent);
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
      outside |= outside(whole);
      powers[i] = powerBits(whole);
      exp[i] = 1 + less(one, k);
    }
    return outside >= 0;
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
