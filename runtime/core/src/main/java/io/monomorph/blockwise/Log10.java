package io.monomorph.blockwise;

/** The natural logarithm of the mantissa, converted in two parts; exact for powers of ten. */
final class Log10 extends Logarithm {
  private static final double FACTOR = 0x1.bcb7b1526e50ep-2;
  private static final double FACTOR_REST = 0x1.95355baaafad3p-57;

  /** log10(2), with so few bits that its products with exponents are exact. */
  private static final double LOG10_2 = 0x1.34413509fp-2;

  private static final double LOG10_2_REST = 0x1.e7fbcc47c4acdp-40;

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = Mantissas.split(s, n);
    logarithms(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return log(Mantissas.of(x), Mantissas.exponentOf(x));
  }

  private static void logarithms(double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(m[i], k[i]);
    }
  }

  private static double log(double m, double k) {
    double f = m - 1;
    double high = Log.high(f);
    double low = Log.low(f, high);
    double log = high * FACTOR;
    double rest = Math.fma(high, FACTOR, -log) + Math.fma(low, FACTOR, high * FACTOR_REST);
    double big = k * LOG10_2;
    double top = big + log;
    return top + (((big - top) + log) + Math.fma(k, LOG10_2_REST, rest));
  }
}
