package io.monomorph.blockwise;

/**
 * The quotient of exp(2x) - 1 and exp(2x) + 1, each in two parts. Numbers beyond the domain make
 * powers to which 1 cannot be added without loss.
 */
final class Tanh extends BlockFunction {
  Tanh() {
    super(Float64Domain.ofSizes(0x1p-1000, 18));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean all = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, s.c, n);
    boolean inside = Exp.powers(s, n) && all;
    results(s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double doubled = 2 * x;
    double shifted = Exp.shifted(doubled);
    double k = shifted - Exp.SHIFT;
    double first = Exp.high(doubled, k);
    double second = Exp.low(first, k);
    double high = first + second;
    return tanh(Exp.power(shifted), high, (first - high) + second);
  }

  private static void results(double[] power, double[] high, double[] low, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = tanh(power[i], high[i], low[i]);
    }
  }

  private static void parts(double[] x, double[] shifted, double[] high, double[] low, int n) {
    for (int i = 0; i < n; i++) {
      double doubled = 2 * x[i];
      double large = Exp.shifted(doubled);
      shifted[i] = large;
      double first = Exp.high(doubled, large - Exp.SHIFT);
      double second = Exp.low(first, large - Exp.SHIFT);
      double sum = first + second;
      high[i] = sum;
      low[i] = (first - sum) + second;
    }
  }

  private static double tanh(double power, double high, double low) {
    double part = power * high;
    double rest = power * low;
    double less = power - 1;
    double above = less + part;
    double aboveRest = ((less - above) + part) + rest;
    double more = power + 1;
    double below = more + part;
    double belowRest = ((more - below) + part) + rest;
    double inverse = 1 / below;
    double quotient = above * inverse;
    double left = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowRest, aboveRest);
    return Math.fma(left, inverse, quotient);
  }
}
