package io.monomorph.blockwise;

/** As {@link Exp}, in float32; within one unit in the last place. */
final class FloatExp extends FloatFunction {
  private static final float LOG2_E = 0x1.715476p+0f;
  private static final float LN2 = 0x1.62e43p-1f;
  private static final float LN2_REST = -0x1.05c61p-29f;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  private static final float SHIFT = 0x1.8p23f + 127;

  private static final int EXPONENT = 23;

  FloatExp() {
    super(Float32Domain.ofSizes(0, 87));
  }

  @Override
  void block(FloatScratch s, int n) {
    parts(s.x, s.a, s.b, n);
    s.readA(n);
    powers(s.bits, n);
    s.writeA(n);
    product(s.a, s.b, s.out, n);
  }

  @Override
  float of(float x) {
    float shifted = shifted(x);
    int power = Float.floatToRawIntBits(shifted) << EXPONENT;
    return Float.intBitsToFloat(power) * exp(x, shifted - SHIFT);
  }

  private static void parts(float[] x, float[] shifted, float[] exp, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float large = shifted(one);
      shifted[i] = large;
      exp[i] = exp(one, large - SHIFT);
    }
  }

  private static void powers(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] <<= EXPONENT;
    }
  }

  private static void product(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  private static float shifted(float x) {
    return Math.fma(x, LOG2_E, SHIFT);
  }

  /** exp(x - k ln 2) */
  private static float exp(float x, float k) {
    float r = Math.fma(-k, LN2_REST, Math.fma(-k, LN2, x));
    float sum = 0x1.a1258cp-13f;
    sum = Math.fma(sum, r, 0x1.6d43d2p-10f);
    sum = Math.fma(sum, r, 0x1.1110ep-7f);
    sum = Math.fma(sum, r, 0x1.5554e8p-5f);
    sum = Math.fma(sum, r, 0x1.555556p-3f);
    sum = Math.fma(sum, r, 0.5f);
    return 1 + Math.fma(r * r, sum, r);
  }
}
