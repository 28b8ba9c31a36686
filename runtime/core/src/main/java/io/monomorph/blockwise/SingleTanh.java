package io.monomorph.blockwise;

/** As {@link Tanh}, as precise as float32 needs. */
final class SingleTanh extends BlockFunction {
  SingleTanh() {
    super(Float64Domain.ofSizes(0x1p-1000, 353));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean all = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, n);
    boolean inside = Exp.powers(s, n) && all;
    results(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = Exp.shifted(2 * x);
    return tanh(Exp.power(shifted), SingleExp.less(2 * x, shifted - Exp.SHIFT));
  }

  private static void parts(double[] x, double[] shifted, double[] less, int n) {
    for (int i = 0; i < n; i++) {
      double doubled = 2 * x[i];
      double large = Exp.shifted(doubled);
      shifted[i] = large;
      less[i] = SingleExp.less(doubled, large - Exp.SHIFT);
    }
  }

  private static void results(double[] power, double[] less, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = tanh(power[i], less[i]);
    }
  }

  private static double tanh(double power, double less) {
    double above = Math.fma(power, less, power - 1);
    return above / (above + 2);
  }
}
