package io.monomorph.blockwise;

/** As {@link Power}, as precise as float32 needs: the logarithm is a double. */
final class SinglePower extends PairFunction {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  /** 2 / ln 2 */
  private static final double FACTOR = 0x1.71547652b82fep+1;

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean special = PowerDomain.takeSizes(s.bits, n);
    boolean inside = Mantissas.split(s, n);
    exponents(s.a, s.b, s.y, s.c, n);
    parts(s.c, s.a, s.b, n);
    inside &= Exp.powers(s, n);
    Exp.product(s.a, s.b, s.out, n);
    if (special) {
      inside &= PowerDomain.multiply(s, n);
    }
    return inside;
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
    double exponent = y * log2(Mantissas.of(size), Mantissas.exponentOf(size));
    double shifted = exponent + Exp.SHIFT;
    if (!Exp.isExponent(shifted)) {
      return Double.NaN;
    }
    return PowerDomain.factor(x, y) * (Exp.power(shifted) * exp2(exponent - (shifted - Exp.SHIFT)));
  }

  private static void exponents(double[] m, double[] k, double[] y, double[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      exponents[i] = y[i] * log2(m[i], k[i]);
    }
  }

  private static void parts(double[] exponents, double[] shifted, double[] powers, int n) {
    for (int i = 0; i < n; i++) {
      double exponent = exponents[i];
      double large = exponent + Exp.SHIFT;
      shifted[i] = large;
      powers[i] = exp2(exponent - (large - Exp.SHIFT));
    }
  }

  private static double log2(double m, double k) {
    double s = (m - 1) / (m + 1);
    double z = s * s;
    double sum = 0x1.54710166f7a8cp-4;
    sum = Math.fma(sum, z, 0x1.7382687cd8370p-4);
    sum = Math.fma(sum, z, 0x1.c71fcf7df6060p-4);
    sum = Math.fma(sum, z, 0x1.24924627dc195p-3);
    sum = Math.fma(sum, z, 0x1.9999999b88f9dp-3);
    sum = Math.fma(sum, z, 0x1.55555555553b6p-2);
    return Math.fma(Math.fma(s * z, sum, s), FACTOR, k);
  }

  /** Of a part of an exponent. */
  private static double exp2(double r) {
    double sum = 0x1.63947ce99e6dcp-20;
    sum = Math.fma(sum, r, 0x1.00a5835001ebcp-16);
    sum = Math.fma(sum, r, 0x1.4308dddc92497p-13);
    sum = Math.fma(sum, r, 0x1.5d879eab0ff3dp-10);
    sum = Math.fma(sum, r, 0x1.3b2ab70248a5ap-7);
    sum = Math.fma(sum, r, 0x1.c6b08d883e869p-5);
    sum = Math.fma(sum, r, 0x1.ebfbdff82c58fp-3);
    return Math.fma(r, Math.fma(sum, r, LN2), 1);
  }
}
