package io.monomorph.blockwise;

/** As {@link Exp2}, in float32; within one unit in the last place. */
final class FloatExp2 extends FloatFunction {
  FloatExp2() {
    super(Float32Domain.ofSizes(0, 126));
  }

  @Override
  void block(FloatScratch s, int n) {
    parts(s.x, s.a, s.b, n);
    FloatExp.powers(s, n);
    FloatExp.product(s.a, s.b, s.out, n);
  }

  @Override
  float of(float x) {
    float shifted = x + FloatExp.SHIFT;
    return FloatExp.power(shifted) * exp2(x - (shifted - FloatExp.SHIFT));
  }

  private static void parts(float[] x, float[] shifted, float[] exp2, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float large = one + FloatExp.SHIFT;
      shifted[i] = large;
      exp2[i] = exp2(one - (large - FloatExp.SHIFT));
    }
  }

  private static float exp2(float r) {
    float sum = 0x1.44138ap-13f;
    sum = Math.fma(sum, r, 0x1.5f0890p-10f);
    sum = Math.fma(sum, r, 0x1.3b2a54p-7f);
    sum = Math.fma(sum, r, 0x1.c6af6cp-5f);
    sum = Math.fma(sum, r, 0x1.ebfbe0p-3f);
    sum = Math.fma(sum, r, 0x1.62e430p-1f);
    return Math.fma(sum, r, 1);
  }
}
