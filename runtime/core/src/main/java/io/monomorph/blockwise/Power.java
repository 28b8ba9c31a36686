package io.monomorph.blockwise;

/**
 * x^y = 2^(y log2 x) for positive x. The logarithm has some 65 bits, so that enough of them are
 * left behind the whole part of its product with y.
 */
final class Power extends PairFunction {
  private static final Float64Domain BASES =
      Float64Domain.positive(Double.MIN_NORMAL, Double.MAX_VALUE);

  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = BASES.containsAll(s.bits, n);
    Mantissas.split(s, n);
    PowerLogarithm.quotients(s.a, s.c, n);
    PowerLogarithm.series(s.c, s.a, s.d, s.out, n);
    exponents(s, n);
    parts(s.c, s.d, s.a, s.b, n);
    inside &= Exp.powers(s, n);
    Exp.product(s.a, s.b, s.out, n);
    return inside;
  }

  private static void exponents(Scratch s, int n) {
    PowerLogarithm.logarithms(s.c, s.a, s.d, s.out, n);
    PowerLogarithm.toBase2(s.c, s.a, s.b, n);
    exponents(s.c, s.a, s.y, s.d, n);
  }

  @Override
  boolean hasComputed(Scratch s, int index) {
    return BASES.contains(s.x[index]) && Exp.isExponent(s.c[index] + Exp.SHIFT);
  }

  @Override
  double of(double x, double y) {
    if (!BASES.contains(x)) {
      return Double.NaN;
    }
    double m = Mantissas.of(x);
    double s = PowerLogarithm.quotient(m);
    double sRest = PowerLogarithm.quotientRest(m, s);
    double third = PowerLogarithm.third(s);
    double more = PowerLogarithm.more(s);
    double series = third + more;
    double seriesRest = PowerLogarithm.seriesRest(s, sRest, third, more, series);
    double log = s + s * series;
    double logRest = PowerLogarithm.rest(s, sRest, series, seriesRest, log);
    double k = Mantissas.exponentOf(x);
    double high = PowerLogarithm.toBase2(k, log);
    double highRest = PowerLogarithm.base2Rest(k, log, logRest, high);
    double exponent = y * high;
    double rest = rest(y, high, highRest, exponent);
    double shifted = exponent + Exp.SHIFT;
    return Exp.isExponent(shifted)
        ? Exp.power(shifted) * exp2(exponent - (shifted - Exp.SHIFT), rest)
        : Double.NaN;
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
