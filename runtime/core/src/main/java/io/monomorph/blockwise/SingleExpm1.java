package io.monomorph.blockwise;

/** As {@link Expm1}, as precise as float32 needs. */
final class SingleExpm1 extends BlockFunction {
  SingleExpm1() {
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
    return expm1(Exp.power(shifted), SingleExp.less(x, shifted - Exp.SHIFT));
  }

  private static void results(double[] power, double[] less, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = expm1(power[i], less[i]);
    }
  }

  private static double expm1(double power, double less) {
    return Math.fma(power, less, power - 1);
  }
}
