package io.monomorph.blockwise;

/**
 * The size of x^y is 2^(y log2 |x|). The logarithm has some 65 bits, so that enough of them are
 * left behind the whole part of its product with y.
 */
final class Power extends PairFunction {
  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean special = PowerDomain.takeSizes(s.bits, n);
    boolean inside = Mantissas.split(s, n);
    PowerLogarithm.quotients(s.a, s.c, n);
    PowerLogarithm.series(s.c, s.a, s.d, s.out, n);
    exponents(s, n);
    parts(s.c, s.d, s.a, s.b, n);
    inside &= Exp.powers(s, n);
    Exp.product(s.a, s.b, s.out, n);
    if (special) {
      inside &= PowerDomain.multiply(s, n);
    }
    return inside;
  }

  private static void exponents(Scratch s, int n) {
    PowerLogarithm.logarithms(s.c, s.a, s.d, s.out, n);
    PowerLogarithm.toBase2(s.c, s.a, s.b, n);
    exponents(s.c, s.a, s.y, s.d, n);
  }

  @Override
  void markOthers(Scratch s, int n) {
    PowerDomain.markOthers(s, s.c, n);
  }

  @Override
  double of(double x, double y) {
    if (!PowerDomain.contains(x, y)) {
      return Double.NaN;
    }
    double size = PowerDomain.size(x);
    double m = Mantissas.of(size);
    double s = PowerLogarithm.quotient(m);
    double sRest = PowerLogarithm.quotientRest(m, s);
    double third = PowerLogarithm.third(s);
    double more = PowerLogarithm.more(s);
    double series = third + more;
    double seriesRest = PowerLogarithm.seriesRest(s, sRest, third, more, series);
    double log = s + s * series;
    double logRest = PowerLogarithm.rest(s, sRest, series, seriesRest, log);
    double k = Mantissas.exponentOf(size);
    double high = PowerLogarithm.toBase2(k, log);
    double highRest = PowerLogarithm.base2Rest(k, log, logRest, high);
    double exponent = y * high;
    double rest = rest(y, high, highRest, exponent);
    double shifted = exponent + Exp.SHIFT;
    if (!Exp.isExponent(shifted)) {
      return Double.NaN;
    }
    return PowerDomain.factor(x, y)
        * (Exp.power(shifted) * exp2(exponent - (shifted - Exp.SHIFT), rest));
  }

  /** In place of the logarithms. */
  private static void exponents(
      double[] logs, double[] logRests, double[] y, double[] rests, int n) {
    for (int i = 0; i < n; i++) {
      double log = logs[i];
      double exponent = y[i] * log;
      rests[i] = rest(y[i], log, logRests[i], exponent);
      logs[i] = exponent;
    }
  }

  private static double rest(double y, double log, double logRest, double exponent) {
    return Math.fma(y, log, -exponent) + y * logRest;
  }

  private static void parts(
      double[] exponents, double[] rests, double[] shifted, double[] powers, int n) {
    for (int i = 0; i < n; i++) {
      double exponent = exponents[i];
      double large = exponent + Exp.SHIFT;
      shifted[i] = large;
      powers[i] = exp2(exponent - (large - Exp.SHIFT), rests[i]);
    }
  }

  /** Of a part of an exponent and its rest. */
  private static double exp2(double part, double rest) {
    double r = part + rest;
    double low = Math.fma((part - r) + rest, LN2, r * LN2_REST);
    double high = r * LN2;
    low = Math.fma(r * r, Exp2.series(r), low + Math.fma(r, LN2, -high));
    double one = 1 + high;
    return one + (((1 - one) + high) + low);
  }
}
