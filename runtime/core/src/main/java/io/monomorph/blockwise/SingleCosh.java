package io.monomorph.blockwise;

/** As {@link Cosh}, as precise as float32 needs. */
final class SingleCosh extends BlockFunction {
  SingleCosh() {
    super(Float64Domain.ofSizes(0, 708));
  }

  @Override
  boolean block(Scratch s, int n) {
    SingleExp.lesses(s.x, s.a, s.b, n);
    boolean inside = Exp.powers(s, n);
    results(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = Exp.shifted(x);
    return cosh(Exp.power(shifted), SingleExp.less(x, shifted - Exp.SHIFT));
  }

  private static void results(double[] power, double[] less, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = cosh(power[i], less[i]);
    }
  }

  private static double cosh(double power, double less) {
    double exp = Math.fma(power, less, power);
    return 0.5 * (exp + 1 / exp);
  }
}
