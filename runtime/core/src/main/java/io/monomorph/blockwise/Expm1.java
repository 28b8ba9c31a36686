package io.monomorph.blockwise;

/** exp(x) - 1 = 2^k - 1 + 2^k (exp(r) - 1), exact near 0. */
final class Expm1 extends BlockFunction {
  Expm1() {
    super(Float64Domain.ofSizes(0x1p-1000, 708));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean all = domain.containsAll(s.bits, n);
    Exp.parts(s.x, s.a, s.b, s.c, n);
    boolean inside = Exp.powers(s, n) && all;
    results(s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = Exp.shifted(x);
    double k = shifted - Exp.SHIFT;
    double first = Exp.high(x, k);
    double second = Exp.low(first, k);
    double high = first + second;
    return expm1(Exp.power(shifted), high, (first - high) + second);
  }

  private static void results(double[] power, double[] high, double[] low, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = expm1(power[i], high[i], low[i]);
    }
  }

  private static double expm1(double power, double high, double low) {
    double whole = power - 1;
    double part = power * high;
    double sum = whole + part;
    return sum + (((whole - sum) + part) + power * low);
  }
}
