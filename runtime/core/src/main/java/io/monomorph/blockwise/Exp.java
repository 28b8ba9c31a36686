package io.monomorph.blockwise;

/**
 * exp(x) = 2^k exp(r), where k is the whole number next to x / ln 2. Adding a large number rounds
 * to it, and its low bits are then k.
 */
final class Exp extends BlockFunction {
  private static final double LOG2_E = 0x1.71547652b82fep+0;
  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  static final double SHIFT = 0x1.8p52 + 1023;

  /** Of what numbers in the domain become when they are shifted, all but a few. */
  private static final Float64Domain SHIFTED = Float64Domain.positive(SHIFT - 1020, SHIFT + 1020);

  private static final int EXPONENT = 52;
  private static final int BIAS = 1023;

  /** From here on an exponential is infinite, or zero. */
  private static final double MOST = 710;

  private static final double LEAST = -746;

  /** Powers with an exponent of no more than this, in either direction, need not be cut. */
  private static final int CERTAIN = 1020;

  Exp() {
    super(Float64Domain.ofSizes(0, Double.POSITIVE_INFINITY).orNaN());
  }

  /** Numbers that are large or close to zero are rare; for them the power is cut in two. */
  @Override
  boolean block(Scratch s, int n) {
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
  double of(double x) {
    double limited = limited(x);
    double k = exponent(limited);
    int whole = (int) k;
    return (exp(limited, k) * power(half(whole))) * power(whole - half(whole));
  }

  /** A number whose exponential is as great, or as close to zero, as that of those beyond it. */
  private static double limited(double x) {
    return Math.max(LEAST, Math.min(x, MOST));
  }

  private static int half(int exponent) {
    return exponent >> 1;
  }

  /** The power of two with the exponent that was shifted. */
  static double power(double shifted) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << EXPONENT);
  }

  /** The bits of the power of two with a whole exponent. */
  static long powerBits(int exponent) {
    return ((long) exponent + BIAS) << EXPONENT;
  }

  /** The power of two with a whole exponent. */
  static double power(int exponent) {
    return Double.longBitsToDouble(powerBits(exponent));
  }

  /**
   * Negative if an exponent is not small, so that a number may be outside the domain of a function
   * that does not cut powers. NaN, whose exponent is 0 as an int, stays NaN.
   */
  static int outside(int exponent) {
    return (CERTAIN - exponent) | (CERTAIN + exponent);
  }

  /** Whether such a power is computed here. */
  static boolean isExponent(double shifted) {
    return SHIFTED.contains(shifted);
  }

  /** Marks those of the shifted exponents whose bits these are of which no power is computed. */
  static void markOutside(long[] bits, long[] marks, int n) {
    SHIFTED.markOutside(bits, marks, n);
  }

  /** Makes powers of two of the shifted exponents in a; false if there may be others. */
  static boolean powers(Scratch s, int n) {
    s.readA(n);
    boolean inside = SHIFTED.containsAll(s.bits, n);
    powers(s.bits, n);
    s.writeA(n);
    return inside;
  }

  /** The bits of powers of two, and what they are multiplied by less 1 in two parts. */
  static boolean parts(double[] x, long[] powers, double[] high, double[] low, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double k = exponent(one);
      int whole = (int) k;
      outside |= outside(whole);
      powers[i] = powerBits(whole);
      double first = high(one, k);
      double second = low(first, k);
      double sum = first + second;
      high[i] = sum;
      low[i] = (first - sum) + second;
    }
    return outside >= 0;
  }

  /** The same of exponentials in one part, not less 1. */
  private static boolean parts(double[] x, long[] powers, double[] exp, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double k = exponent(one);
      int whole = (int) k;
      outside |= outside(whole);
      powers[i] = powerBits(whole);
      exp[i] = exp(one, k);
    }
    return outside >= 0;
  }

  private static void limit(double[] x, double[] limited, int n) {
    for (int i = 0; i < n; i++) {
      limited[i] = limited(x[i]);
    }
  }

  /** The same, with powers in two factors. */
  private static void parts(double[] x, long[] firsts, long[] seconds, double[] exp, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double k = exponent(one);
      int whole = (int) k;
      firsts[i] = powerBits(half(whole));
      seconds[i] = powerBits(whole - half(whole));
      exp[i] = exp(one, k);
    }
  }

  private static void powers(long[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] <<= EXPONENT;
    }
  }

  static void product(double[] a, double[] b, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  /** The whole number next to x / ln 2. */
  static double exponent(double x) {
    return Math.fma(x, LOG2_E, SHIFT) - SHIFT;
  }

  /** exp(x - k ln 2) */
  private static double exp(double x, double k) {
    double high = high(x, k);
    double low = low(high, k);
    double one = 1 + high;
    return one + (((1 - one) + high) + low);
  }

  /** x - k ln 2 but for what ln 2 lacks, which is exact. */
  static double high(double x, double k) {
    return Math.fma(-k, LN2, x);
  }

  /** exp(x - k ln 2) - 1 - high(x, k) */
  static double low(double high, double k) {
    double rest = -k * LN2_REST;
    double r = high + rest;
    double sum = 0x1.1f730349868cep-29;
    sum = Math.fma(sum, r, 0x1.af4de97ca4194p-26);
    sum = Math.fma(sum, r, 0x1.27e4db646b17ep-22);
    sum = Math.fma(sum, r, 0x1.71de0231960ebp-19);
    sum = Math.fma(sum, r, 0x1.a01a01a6d889cp-16);
    sum = Math.fma(sum, r, 0x1.a01a01abe7fe1p-13);
    sum = Math.fma(sum, r, 0x1.6c16c16c162d4p-10);
    sum = Math.fma(sum, r, 0x1.11111111100dcp-7);
    sum = Math.fma(sum, r, 0x1.5555555555556p-5);
    sum = Math.fma(sum, r, 0x1.5555555555557p-3);
    sum = Math.fma(sum, r, 0.5);
    return Math.fma(r * r, sum, rest);
  }
}
