package io.monomorph.blockwise;

/** As {@link Sinh}, of sizes and in float32; within two units in the last place. */
final class FloatSinh extends FloatFunction {
  FloatSinh() {
    super(Float32Domain.ofSizes(0, 87).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    quotients(s.a, s.b, s.c, n);
    results(s.x, s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float size = Math.abs(x);
    float k = FloatExp.exponent(size);
    float less = FloatExp.less(size, k);
    float power = FloatExp.power((int) k);
    return Math.signum(x) * sinh(power, less, quotient(power, less));
  }

  /** Of sizes. */
  static boolean parts(float[] x, int[] powers, float[] less, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float size = Math.abs(x[i]);
      float k = FloatExp.exponent(size);
      int whole = (int) k;
      outside |= FloatExp.outside(whole);
      powers[i] = FloatExp.powerBits(whole);
      less[i] = FloatExp.less(size, k);
    }
    return outside >= 0;
  }

  private static void quotients(float[] power, float[] less, float[] quotients, int n) {
    for (int i = 0; i < n; i++) {
      quotients[i] = quotient(power[i], less[i]);
    }
  }

  private static void results(
      float[] x, float[] power, float[] less, float[] quotients, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.signum(x[i]) * sinh(power[i], less[i], quotients[i]);
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
