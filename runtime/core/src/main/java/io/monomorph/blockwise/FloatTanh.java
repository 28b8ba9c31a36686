package io.monomorph.blockwise;

/** As {@link Tanh}, of sizes and in float32; within two units in the last place. */
final class FloatTanh extends FloatFunction {
  /** The hyperbolic tangent of this, or more, is 1. */
  private static final float LARGE = 10;

  FloatTanh() {
    super(Float32Domain.ofSizes(0, Float.POSITIVE_INFINITY));
  }

  @Override
  void block(FloatScratch s, int n) {
    FloatSigns.split(s, n);
    parts(s.x, s.a, s.b, n);
    FloatExp.powers(s, n);
    results(s.d, s.a, s.b, s.out, n);
  }

  @Override
  float of(float x) {
    float doubled = doubled(x);
    float shifted = FloatExp.shifted(doubled);
    float less = FloatExp.less(doubled, shifted - FloatExp.SHIFT);
    return FloatSigns.of(x) * tanh(FloatExp.power(shifted), less);
  }

  private static void parts(float[] x, float[] shifted, float[] less, int n) {
    for (int i = 0; i < n; i++) {
      float doubled = doubled(x[i]);
      float large = FloatExp.shifted(doubled);
      shifted[i] = large;
      less[i] = FloatExp.less(doubled, large - FloatExp.SHIFT);
    }
  }

  private static float doubled(float x) {
    return 2 * Math.min(Math.abs(x), LARGE);
  }

  private static void results(float[] signs, float[] power, float[] less, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = signs[i] * tanh(power[i], less[i]);
    }
  }

  private static float tanh(float power, float less) {
    return quotient(FloatExpm1.expm1(power, less), 2);
  }

  /** Of a positive number and what it is with 1 or 2 more. */
  static float quotient(float above, float more) {
    float below = above + more;
    float rest = above - (below - more);
    float inverse = 1 / below;
    float quotient = above * inverse;
    float left = Math.fma(-quotient, rest, Math.fma(-quotient, below, above));
    return Math.fma(left, inverse, quotient);
  }
}
