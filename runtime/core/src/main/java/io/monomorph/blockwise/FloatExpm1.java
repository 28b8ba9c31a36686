package io.monomorph.blockwise;

/** As {@link Expm1}, in float32; within two units in the last place. */
final class FloatExpm1 extends FloatFunction {
  FloatExpm1() {
    super(Float32Domain.ofSizes(0, 87).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    results(s.x, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float k = FloatExp.exponent(x);
    float less = FloatExp.less(x, k);
    return result(x, FloatExp.power((int) k), less);
  }

  private static boolean parts(float[] x, int[] powers, float[] less, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float k = FloatExp.exponent(one);
      int whole = (int) k;
      outside |= FloatExp.outside(whole);
      powers[i] = FloatExp.powerBits(whole);
      less[i] = FloatExp.less(one, k);
    }
    return outside >= 0;
  }

  private static void results(float[] x, float[] power, float[] less, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(x[i], power[i], less[i]);
    }
  }

  private static float result(float x, float power, float less) {
    return Math.signum(x) * Math.abs(expm1(power, less));
  }

  static float expm1(float power, float less) {
    return Math.fma(power, less, power - 1);
  }
}
