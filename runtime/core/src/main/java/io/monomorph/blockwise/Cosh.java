package io.monomorph.blockwise;

/** Half the sum of exp(|x|) and its reciprocal. */
final class Cosh extends BlockFunction {
  Cosh() {
    super(Float64Domain.ofSizes(0, 708).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    sizes(s.x, s.y, n);
    boolean inside = Exp.parts(s.y, s.bits, s.b, s.c, n);
    s.writeA(n);
    results(s.a, s.b, s.c, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double size = Math.abs(x);
    double k = Exp.exponent(size);
    double first = Exp.high(size, k);
    double second = Exp.low(first, k);
    double high = first + second;
    return cosh(Exp.power((int) k), high, (first - high) + second);
  }

  private static void results(double[] power, double[] high, double[] low, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = cosh(power[i], high[i], low[i]);
    }
  }

  private static void sizes(double[] x, double[] sizes, int n) {
    for (int i = 0; i < n; i++) {
      sizes[i] = Math.abs(x[i]);
    }
  }

  private static double cosh(double power, double high, double low) {
    double part = power * high;
    double exp = power + part;
    double rest = ((power - exp) + part) + power * low;
    // The rest of exp is felt less in the reciprocal.
    double inverse = 1 / exp;
    double sum = exp + inverse;
    return 0.5 * (sum + (((exp - sum) + inverse) + Math.fma(-inverse * inverse, rest, rest)));
  }
}
