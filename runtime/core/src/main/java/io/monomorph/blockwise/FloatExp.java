package io.monomorph.blockwise;

/** As {@link Exp}, in float32; within one unit in the last place. */
final class FloatExp extends FloatFunction {
  private static final float LOG2_E = 0x1.715476p+0f;
  private static final float LN2 = 0x1.62e43p-1f;
  private static final float LN2_REST = -0x1.05c61p-29f;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  static final float SHIFT = 0x1.8p23f + 127;

  private static final int EXPONENT = 23;
  private static final int BIAS = 127;

  /** From here on an exponential is infinite, or zero. */
  private static final float MOST = 89.5f;

  private static final float LEAST = -104;

  /** Powers with an exponent of no more than this, in either direction, need not be cut. */
  private static final int CERTAIN = 125;

  FloatExp() {
    super(Float32Domain.ofSizes(0, Float.POSITIVE_INFINITY).orNaN());
  }

  /** Numbers that are large or close to zero are rare; for them the power is cut in two. */
  @Override
  boolean block(FloatScratch s, int n) {
    if (parts(s.x, s.bits, s.b, n)) {
      s.writeA(n);
      product(s.a, s.b, s.out, n);
    } else {
      limit(s.x, s.y, n);
      parts(s.y, s.bits, s.moreBits, s.c, n);
      s.writeA(n);
      s.writeMoreToB(n);
      product(s.c, s.a, s.c, n);
      product(s.c, s.b, s.out, n);
    }
    return true;
  }

  @Override
  float of(float x) {
    float limited = limited(x);
    float k = exponent(limited);
    int whole = (int) k;
    return ((1 + less(limited, k)) * power(half(whole))) * power(whole - half(whole));
  }

  /** A number whose exponential is as great, or as close to zero, as that of those beyond it. */
  private static float limited(float x) {
    return Math.max(LEAST, Math.min(x, MOST));
  }

  private static int half(int exponent) {
    return exponent >> 1;
  }

  /** The bits of the power of two with a whole exponent. */
  static int powerBits(int exponent) {
    return (exponent + BIAS) << EXPONENT;
  }

  /** The power of two with a whole exponent. */
  static float power(int exponent) {
    return Float.intBitsToFloat(powerBits(exponent));
  }

  /**
   * Negative if an exponent is not small, so that a number may be outside the domain of a function
   * that does not cut powers. NaN, whose exponent is 0 as an int, stays NaN.
   */
  static int outside(int exponent) {
    return (CERTAIN - exponent) | (CERTAIN + exponent);
  }

  /**
   * The bits of the powers of two, and the other factors. A cast of the exponent takes no copy of
   * its bits, and tells whether it is small.
   */
  private static boolean parts(float[] x, int[] powers, float[] exp, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float k = exponent(one);
      int whole = (int) k;
      outside |= outside(whole);
      powers[i] = powerBits(whole);
      exp[i] = 1 + less(one, k);
    }
    return outside >= 0;
  }

  private static void limit(float[] x, float[] limited, int n) {
    for (int i = 0; i < n; i++) {
      limited[i] = limited(x[i]);
    }
  }

  /** The same, with powers in two factors. */
  private static void parts(float[] x, int[] firsts, int[] seconds, float[] exp, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float k = exponent(one);
      int whole = (int) k;
      firsts[i] = powerBits(half(whole));
      seconds[i] = powerBits(whole - half(whole));
      exp[i] = 1 + less(one, k);
    }
  }

  static void product(float[] a, float[] b, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  /** The whole number next to x / ln 2. */
  static float exponent(float x) {
    return Math.fma(x, LOG2_E, SHIFT) - SHIFT;
  }

  /** exp(x - k ln 2) - 1 */
  static float less(float x, float k) {
    float r = Math.fma(-k, LN2_REST, Math.fma(-k, LN2, x));
    float sum = 0x1.a1258cp-13f;
    sum = Math.fma(sum, r, 0x1.6d43d2p-10f);
    sum = Math.fma(sum, r, 0x1.1110ep-7f);
    sum = Math.fma(sum, r, 0x1.5554e8p-5f);
    sum = Math.fma(sum, r, 0x1.555556p-3f);
    sum = Math.fma(sum, r, 0.5f);
    return Math.fma(r * r, sum, r);
  }
}
