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

  Exp() {
    super(Float64Domain.ofSizes(0, 708));
  }

  @Override
  boolean block(Scratch s, int n) {
    parts(s.x, s.a, s.b, n);
    boolean inside = powers(s, n);
    product(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = shifted(x);
    return power(shifted) * exp(x, shifted - SHIFT);
  }

  /** The power of two with the exponent that was shifted. */
  static double power(double shifted) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << EXPONENT);
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

  /** The shifted exponents of the exponentials, and their other factors less 1 in two parts. */
  static void parts(double[] x, double[] shifted, double[] high, double[] low, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double large = shifted(one);
      shifted[i] = large;
      double first = high(one, large - SHIFT);
      double second = low(first, large - SHIFT);
      double sum = first + second;
      high[i] = sum;
      low[i] = (first - sum) + second;
    }
  }

  private static void parts(double[] x, double[] shifted, double[] exp, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double large = shifted(one);
      shifted[i] = large;
      exp[i] = exp(one, large - SHIFT);
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

  static double shifted(double x) {
    return Math.fma(x, LOG2_E, SHIFT);
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
