package io.monomorph.blockwise;

/** As {@link Sinh}, of sizes and in float32; within two units in the last place. */
final class FloatSinh extends FloatFunction {
  FloatSinh() {
    super(Float32Domain.ofSizes(0, 87));
  }

  @Override
  void block(FloatScratch s, int n) {
    FloatSigns.split(s, n);
    parts(s.x, s.a, s.b, n);
    FloatExp.powers(s, n);
    quotients(s.a, s.b, s.c, n);
    results(s.d, s.a, s.b, s.c, s.out, n);
  }

  @Override
  float of(float x) {
    float size = Math.abs(x);
    float shifted = FloatExp.shifted(size);
    float less = FloatExp.less(size, shifted - FloatExp.SHIFT);
    float power = FloatExp.power(shifted);
    return FloatSigns.of(x) * sinh(power, less, quotient(power, less));
  }

  /** Of sizes. */
  static void parts(float[] x, float[] shifted, float[] less, int n) {
    for (int i = 0; i < n; i++) {
      float size = Math.abs(x[i]);
      float large = FloatExp.shifted(size);
      shifted[i] = large;
      less[i] = FloatExp.less(size, large - FloatExp.SHIFT);
    }
  }

  private static void quotients(float[] power, float[] less, float[] quotients, int n) {
    for (int i = 0; i < n; i++) {
      quotients[i] = quotient(power[i], less[i]);
    }
  }

  private static void results(
      float[] signs, float[] power, float[] less, float[] quotients, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = signs[i] * sinh(power[i], less[i], quotients[i]);
    }
  }

  private static float quotient(float power, float less) {
    return FloatTanh.quotient(FloatExpm1.expm1(power, less), 1);
  }

  private static float sinh(float power, float less, float quotient) {
    float above = FloatExpm1.expm1(power, less);
    float rest = Math.fma(power, less, (power - 1) - above);
    return 0.5f * (above + (quotient + rest));
  }
}
