package io.monomorph.blockwise;

/** As {@link Power}, as precise as float32 needs: the logarithm is a double. */
final class SinglePower extends PairFunction {
  private static final Float64Domain BASES =
      Float64Domain.positive(Double.MIN_NORMAL, Double.MAX_VALUE);

  /** 2 / ln 2 */
  private static final double FACTOR = 0x1.71547652b82fep+1;

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = BASES.containsAll(s.bits, n);
    Mantissas.split(s, n);
    exponents(s.a, s.b, s.y, s.c, n);
    parts(s.c, s.a, s.b, n);
    inside &= Exp.powers(s, n);
    Exp.product(s.a, s.b, s.out, n);
    return inside;
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
    double exponent = y * log2(Mantissas.of(x), Mantissas.exponentOf(x));
    double shifted = exponent + Exp.SHIFT;
    return Exp.isExponent(shifted)
        ? Exp.power(shifted) * SingleExp2.exp2(exponent - (shifted - Exp.SHIFT))
        : Double.NaN;
  }

  private static void exponents(double[] m, double[] k, double[] y, double[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      exponents[i] = y[i] * log2(m[i], Mantissas.exponent(k[i]));
    }
  }

  private static void parts(double[] exponents, double[] shifted, double[] powers, int n) {
    for (int i = 0; i < n; i++) {
      double exponent = exponents[i];
      double large = exponent + Exp.SHIFT;
      shifted[i] = large;
      powers[i] = SingleExp2.exp2(exponent - (large - Exp.SHIFT));
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
}
