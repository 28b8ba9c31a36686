package io.monomorph.blockwise;

/**
 * Logarithms to any base, in float32, of m 2^k with m from the root of a half to the root of two:
 * those of numbers near 1 lose nothing.
 */
final class FloatLog extends FloatFunction {
  static final int EXPONENT = 23;

  /** The bits of the root of a half, or nearly. */
  private static final int LEAST = 0x3f3504f3;

  /** The logarithm of 2, in two parts. */
  private final float two;

  private final float twoRest;

  /** The logarithm of e, in two parts. */
  private final float e;

  private final float eRest;

  private FloatLog(double two, double e) {
    super(Float32Domain.positive(Float.MIN_NORMAL, Float.MAX_VALUE));
    this.two = (float) two;
    this.twoRest = (float) (two - this.two);
    this.e = (float) e;
    this.eRest = (float) (e - this.e);
  }

  static FloatFunction natural() {
    return new FloatLog(Math.log(2), 1);
  }

  static FloatFunction ofBase2() {
    return new FloatLog(1, 1 / Math.log(2));
  }

  static FloatFunction ofBase10() {
    return new FloatLog(Math.log10(2), 1 / Math.log(10));
  }

  /** Logarithms need bits only. */
  @Override
  void take(float[] x, int at, int step, FloatScratch s, int n) {
    if (step == 1) {
      s.readBits(x, at, n);
    } else {
      super.take(x, at, step, s, n);
      s.readX(n);
    }
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = domain.containsAll(s.bits, n);
    split(s.bits, s.b, n);
    s.writeA(n);
    logarithms(s.a, s.b, two, twoRest, e, eRest, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    int bits = Float.floatToRawIntBits(x);
    int k = exponent(bits);
    float m = Float.intBitsToFloat(bits - (k << EXPONENT));
    return log(m, k, two, twoRest, e, eRest);
  }

  private static void split(int[] bits, float[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      int one = bits[i];
      int k = exponent(one);
      exponents[i] = k;
      bits[i] = one - (k << EXPONENT);
    }
  }

  /** k of a number with such bits. */
  static int exponent(int bits) {
    return (bits - LEAST) >> EXPONENT;
  }

  private static void logarithms(
      float[] m, float[] k, float two, float twoRest, float e, float eRest, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(m[i], k[i], two, twoRest, e, eRest);
    }
  }

  private static float log(float m, float k, float two, float twoRest, float e, float eRest) {
    float f = m - 1;
    float rest = Math.fma(f * f * quotient(f), e, Math.fma(k, twoRest, f * eRest));
    return Math.fma(k, two, Math.fma(f, e, rest));
  }

  /** The logarithm of 1 and a number, less that number, by its square. */
  static float quotient(float f) {
    float sum = 0x1.15425ep-4f;
    sum = Math.fma(sum, f, -0x1.d962f4p-4f);
    sum = Math.fma(sum, f, 0x1.e3d33ap-4f);
    sum = Math.fma(sum, f, -0x1.fcc1aep-4f);
    sum = Math.fma(sum, f, 0x1.237a56p-3f);
    sum = Math.fma(sum, f, -0x1.5559e6p-3f);
    sum = Math.fma(sum, f, 0x1.99a13p-3f);
    sum = Math.fma(sum, f, -0x1.000008p-2f);
    sum = Math.fma(sum, f, 0x1.55554ep-2f);
    return Math.fma(sum, f, -0.5f);
  }
}
