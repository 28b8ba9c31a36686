package io.monomorph.blockwise;

/** As {@link Exp2}, as precise as float32 needs. */
final class SingleExp2 extends BlockFunction {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  SingleExp2() {
    super(Float64Domain.ofSizes(0, 1021));
  }

  @Override
  boolean block(Scratch s, int n) {
    parts(s.x, s.a, s.b, n);
    boolean inside = Exp.powers(s, n);
    Exp.product(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = x + Exp.SHIFT;
    return Exp.power(shifted) * exp2(x - (shifted - Exp.SHIFT));
  }

  private static void parts(double[] x, double[] shifted, double[] exp2, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double large = one + Exp.SHIFT;
      shifted[i] = large;
      exp2[i] = exp2(one - (large - Exp.SHIFT));
    }
  }

  static double exp2(double r) {
    double sum = 0x1.63947ce99e6dcp-20;
    sum = Math.fma(sum, r, 0x1.00a5835001ebcp-16);
    sum = Math.fma(sum, r, 0x1.4308dddc92497p-13);
    sum = Math.fma(sum, r, 0x1.5d879eab0ff3dp-10);
    sum = Math.fma(sum, r, 0x1.3b2ab70248a5ap-7);
    sum = Math.fma(sum, r, 0x1.c6b08d883e869p-5);
    sum = Math.fma(sum, r, 0x1.ebfbdff82c58fp-3);
    return Math.fma(r, Math.fma(sum, r, LN2), 1);
  }
}
