package io.monomorph.blockwise;

/** As {@link Tanh}, of sizes and in float32; within two units in the last place. */
final class FloatTanh extends FloatFunction {
  /** With such an exponent of the exponential, or a greater one, the hyperbolic tangent is 1. */
  private static final int LARGE = 30;

  /** So far exponents are exact. */
  private static final int MOST = 1 << 21;

  FloatTanh() {
    super(Float32Domain.ofSizes(0, 1 << 19).orNaN());
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
    float doubled = 2 * Math.abs(x);
    float k = FloatExp.exponent(doubled);
    float power = FloatExp.power(Math.min((int) k, LARGE));
    return Math.signum(x) * tanh(power, FloatExp.less(doubled, k));
  }

  private static boolean parts(float[] x, int[] powers, float[] less, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float doubled = 2 * Math.abs(x[i]);
      float k = FloatExp.exponent(doubled);
      int whole = (int) k;
      outside |= MOST - whole;
      powers[i] = FloatExp.powerBits(Math.min(whole, LARGE));
      less[i] = FloatExp.less(doubled, k);
    }
    return outside >= 0;
  }

  private static void results(float[] x, float[] power, float[] less, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.signum(x[i]) * tanh(power[i], less[i]);
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
