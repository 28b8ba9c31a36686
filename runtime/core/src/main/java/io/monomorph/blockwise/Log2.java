package io.monomorph.blockwise;

/** The natural logarithm of the mantissa, converted in two parts; exact for powers of two. */
final class Log2 extends Logarithm {
  private static final double FACTOR = 0x1.71547652b82fep+0;
  private static final double FACTOR_REST = 0x1.777d0ffda0d24p-56;

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
    double top = k + log;
    return top + (((k - top) + log) + rest);
  }
}
