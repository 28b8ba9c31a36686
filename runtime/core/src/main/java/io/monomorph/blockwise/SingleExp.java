package io.monomorph.blockwise;

/** Parts of exponentials as precise as float32 needs. */
final class SingleExp {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  private SingleExp() {}

  /** The shifted exponents of the exponentials, and their other factors less 1. */
  static void lesses(double[] x, double[] shifted, double[] less, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double large = Exp.shifted(one);
      shifted[i] = large;
      less[i] = less(one, large - Exp.SHIFT);
    }
  }

  /** exp(x - k ln 2) - 1 */
  static double less(double x, double k) {
    double r = Math.fma(-k, LN2, x);
    double sum = 0x1.a124f19fe89acp-13;
    sum = Math.fma(sum, r, 0x1.6d43246b523b4p-10);
    sum = Math.fma(sum, r, 0x1.1110e0f238322p-7);
    sum = Math.fma(sum, r, 0x1.5554e9063586ep-5);
    sum = Math.fma(sum, r, 0x1.5555555a78ed4p-3);
    sum = Math.fma(sum, r, 0x1.0000000b9129bp-1);
    return Math.fma(r * r, sum, r);
  }
}
