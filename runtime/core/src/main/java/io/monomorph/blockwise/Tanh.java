package io.monomorph.blockwise;

/**
 * The quotient of exp(2x) - 1 and exp(2x) + 1, each in two parts. The exponent of exp(2x) is cut
 * off where the quotient is 1 or -1.
 */
final class Tanh extends BlockFunction {
  private static final int LARGE = 60;

  /** So far exponents are ints. */
  private static final int MOST = 1 << 29;

  Tanh() {
    super(Float64Domain.ofSizes(0, 1 << 27).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = exponents(s.x, s.y, s.bits, n);
    s.writeA(n);
    parts(s.x, s.y, s.b, s.c, n);
    results(s.x, s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double doubled = 2 * x;
    double k = Exp.exponent(doubled);
    double first = Exp.high(doubled, k);
    double second = Exp.low(first, k);
    double high = first + second;
    double power = Exp.power(cut((int) k));
    return result(x, power, high, (first - high) + second);
  }

  private static int cut(int exponent) {
    return Math.max(-LARGE, Math.min(exponent, LARGE));
  }

  /** A loop of its own, because the JIT does not vectorise longer ones. */
  private static boolean exponents(double[] x, double[] exponents, long[] powers, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      double k = Exp.exponent(2 * x[i]);
      int whole = (int) k;
      outside |= (MOST - whole) | (MOST + whole);
      exponents[i] = k;
      powers[i] = Exp.powerBits(cut(whole));
    }
    return outside >= 0;
  }

  private static void parts(double[] x, double[] exponents, double[] high, double[] low, int n) {
    for (int i = 0; i < n; i++) {
      double k = exponents[i];
      double first = Exp.high(2 * x[i], k);
      double second = Exp.low(first, k);
      double sum = first + second;
      high[i] = sum;
      low[i] = (first - sum) + second;
    }
  }

  private static void results(
      double[] x, double[] power, double[] high, double[] low, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(x[i], power[i], high[i], low[i]);
    }
  }

  /** With the sign of the number, because of zeros. */
  private static double result(double x, double power, double high, double low) {
    return Math.signum(x) * Math.abs(tanh(power, high, low));
  }

  private static double tanh(double power, double high, double low) {
    double part = power * high;
    double rest = power * low;
    double less = power - 1;
    double above = less + part;
    double aboveRest = rest - ((above - less) - part);
    double more = power + 1;
    double below = more + part;
    double belowRest = rest - ((below - more) - part);
    double inverse = 1 / below;
    double quotient = above * inverse;
    double left = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowRest, aboveRest);
    return Math.fma(left, inverse, quotient);
  }
}
