package io.monomorph.blockwise;

/** exp(x) - 1 = 2^k - 1 + 2^k (exp(r) - 1), exact near 0. */
final class Expm1 extends BlockFunction {
  Expm1() {
    super(Float64Domain.ofSizes(0, 708).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = Exp.parts(s.x, s.bits, s.b, s.c, n);
    s.writeA(n);
    results(s.x, s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double k = Exp.exponent(x);
    double first = Exp.high(x, k);
    double second = Exp.low(first, k);
    double high = first + second;
    return result(x, Exp.power((int) k), high, (first - high) + second);
  }

  private static void results(
      double[] x, double[] power, double[] high, double[] low, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(x[i], power[i], high[i], low[i]);
    }
  }

  /** With the sign of the number, because of zeros. */
  private static double result(double x, double power, double high, double low) {
    return Math.signum(x) * Math.abs(expm1(power, high, low));
  }

  private static double expm1(double power, double high, double low) {
    double whole = power - 1;
    double part = power * high;
    double sum = whole + part;
    return sum - (((sum - whole) - part) - power * low);
  }
}
