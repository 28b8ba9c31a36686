package io.monomorph.blockwise;

/** As {@link Exp2}, in float32; within one unit in the last place. */
final class FloatExp2 extends FloatFunction {
  FloatExp2() {
    super(Float32Domain.ofSizes(0, 126).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    FloatExp.product(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float k = exponent(x);
    return FloatExp.power((int) k) * exp2(x - k);
  }

  private static boolean parts(float[] x, int[] powers, float[] exp2, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float k = exponent(one);
      int whole = (int) k;
      outside |= FloatExp.outside(whole);
      powers[i] = FloatExp.powerBits(whole);
      exp2[i] = exp2(one - k);
    }
    return outside >= 0;
  }

  /** The whole number next to x. */
  private static float exponent(float x) {
    return (x + FloatExp.SHIFT) - FloatExp.SHIFT;
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
