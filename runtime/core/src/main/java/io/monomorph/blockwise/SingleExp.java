package io.monomorph.blockwise;

/** As {@link Exp}, as precise as float32 needs. */
final class SingleExp extends BlockFunction {
  private static final double LOG2_E = 0x1.71547652b82fep+0;
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  /** Added to a whole number, its low bits are the exponent of that power of two. */
  private static final double SHIFT = 0x1.8p52 + 1023;

  /** Of what numbers in the domain become when they are shifted, all but a few. */
  private static final Domain SHIFTED = Domain.positive(SHIFT - 1020, SHIFT + 1020);

  private static final int EXPONENT = 52;

  SingleExp() {
    super(Domain.ofSizes(0, 708));
  }

  @Override
  boolean block(Scratch s, int n) {
    parts(s.x, s.a, s.b, n);
    s.readA(n);
    boolean inside = SHIFTED.containsAll(s.bits, n);
    Exp.powers(s.bits, n);
    s.writeA(n);
    Exp.product(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double shifted = shifted(x);
    return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << EXPONENT)
        * exp(x, shifted - SHIFT);
  }

  private static void parts(double[] x, double[] shifted, double[] exp, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double large = shifted(one);
      shifted[i] = large;
      exp[i] = exp(one, large - SHIFT);
    }
  }

  private static double shifted(double x) {
    return Math.fma(x, LOG2_E, SHIFT);
  }

  /** exp(x - k ln 2) */
  private static double exp(double x, double k) {
    double r = Math.fma(-k, LN2, x);
    double sum = 0x1.a124f19fe89acp-13;
    sum = Math.fma(sum, r, 0x1.6d43246b523b4p-10);
    sum = Math.fma(sum, r, 0x1.1110e0f238322p-7);
    sum = Math.fma(sum, r, 0x1.5554e9063586ep-5);
    sum = Math.fma(sum, r, 0x1.5555555a78ed4p-3);
    sum = Math.fma(sum, r, 0x1.0000000b9129bp-1);
    return 1 + Math.fma(r * r, sum, r);
  }
}
