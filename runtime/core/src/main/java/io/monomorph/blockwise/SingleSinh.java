package io.monomorph.blockwise;

/** As {@link Sinh}, as precise as float32 needs. */
final class SingleSinh extends BlockFunction {
  SingleSinh() {
    super(Float64Domain.ofSizes(0x1p-1000, 708));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean all = domain.containsAll(s.bits, n);
    SingleExp.lesses(s.x, s.a, s.b, n);
    boolean inside = Exp.powers(s, n) && all;
    results(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = Exp.shifted(x);
    return sinh(Exp.power(shifted), SingleExp.less(x, shifted - Exp.SHIFT));
  }

  private static void results(double[] power, double[] less, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = sinh(power[i], less[i]);
    }
  }

  private static double sinh(double power, double less) {
    double above = Math.fma(power, less, power - 1);
    return 0.5 * (above + above / Math.fma(power, less, power));
  }
}
