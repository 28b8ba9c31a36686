package io.monomorph.blockwise;

/** As {@link Cosh}, in float32; within two units in the last place. */
final class FloatCosh extends FloatFunction {
  FloatCosh() {
    super(Float32Domain.ofSizes(0, 87).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = FloatSinh.parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    results(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float size = Math.abs(x);
    float k = FloatExp.exponent(size);
    float less = FloatExp.less(size, k);
    return cosh(FloatExp.power((int) k), less);
  }

  private static void results(float[] power, float[] less, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = cosh(power[i], less[i]);
    }
  }

  private static float cosh(float power, float less) {
    float exp = Math.fma(power, less, power);
    return Math.fma(0.5f, exp, 0.5f / exp);
  }
}
