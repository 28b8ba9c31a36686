package io.monomorph.blockwise;

/** Half the sum of exp(x) - 1 and its quotient by exp(x), exact near 0. */
final class Sinh extends BlockFunction {
  Sinh() {
    super(Float64Domain.ofSizes(0, 708).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = Exp.parts(s.x, s.bits, s.b, s.c, n);
    s.writeA(n);
    sums(s.a, s.b, s.c, s.y, n);
    results(s.x, s.y, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double k = Exp.exponent(x);
    double first = Exp.high(x, k);
    double second = Exp.low(first, k);
    double high = first + second;
    return result(x, sinh(Exp.power((int) k), high, (first - high) + second));
  }

  private static void sums(double[] power, double[] high, double[] low, double[] sums, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = sinh(power[i], high[i], low[i]);
    }
  }

  /** A loop of its own, because the JIT does not vectorise longer ones. */
  private static void results(double[] x, double[] sums, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(x[i], sums[i]);
    }
  }

  /** With the sign of the number, because of zeros. */
  private static double result(double x, double sum) {
    return Math.signum(x) * Math.abs(sum);
  }

  private static double sinh(double power, double high, double low) {
    double whole = power - 1;
    double part = power * high;
    double rest = power * low;
    double less = whole + part;
    double lessRest = rest - ((less - whole) - part);
    double exp = power + part;
    double expRest = rest - ((exp - power) - part);
    double inverse = 1 / exp;
    double quotient = less * inverse;
    double left = Math.fma(-quotient, exp, less) + Math.fma(-quotient, expRest, lessRest);
    return 0.5 * ((less + quotient) + Math.fma(left, inverse, lessRest));
  }
}
