package io.monomorph.blockwise;

/** As {@link Expm1}, in float32; within two units in the last place. */
final class FloatExpm1 extends FloatFunction {
  FloatExpm1() {
    super(Float32Domain.ofSizes(0, 87));
  }

  @Override
  void block(FloatScratch s, int n) {
    FloatSigns.split(s, n);
    FloatExp.lesses(s.x, s.a, s.b, n);
    FloatExp.powers(s, n);
    results(s.d, s.a, s.b, s.out, n);
  }

  @Override
  float of(float x) {
    float shifted = FloatExp.shifted(x);
    float less = FloatExp.less(x, shifted - FloatExp.SHIFT);
    return FloatSigns.of(x) * Math.abs(expm1(FloatExp.power(shifted), less));
  }

  /** With the signs, because of zeros. */
  private static void results(float[] signs, float[] power, float[] less, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = signs[i] * Math.abs(expm1(power[i], less[i]));
    }
  }

  static float expm1(float power, float less) {
    return Math.fma(power, less, power - 1);
  }
}
