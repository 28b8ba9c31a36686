package io.monomorph.blockwise;

/** As {@link Exp}, in float32; within one unit in the last place. */
final class FloatExp extends FloatFunction {
  private static final float LOG2_E = 0x1.715476p+0f;
  private static final float LN2 = 0x1.62e43p-1f;
  private static final float LN2_REST = -0x1.05c61p-29f;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  static final float SHIFT = 0x1.8p23f + 127;

  private static final int EXPONENT = 23;

  FloatExp() {
    super(Float32Domain.ofSizes(0, 87));
  }

  @Override
  void block(FloatScratch s, int n) {
    parts(s.x, s.a, s.b, n);
    powers(s, n);
    product(s.a, s.b, s.out, n);
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

  private static void parts(float[] x, float[] shifted, float[] exp, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float large = shifted(one);
      shifted[i] = large;
      exp[i] = 1 + less(one, large - SHIFT);
    }
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
