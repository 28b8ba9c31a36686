package io.monomorph.blockwise;

/** As {@link Log}, as precise as float32 needs. */
final class SingleLog extends BlockFunction {
  private static final double LN2 = 0x1.62e42fefa39efp-1;

  SingleLog() {
    super(Domain.positive(Double.MIN_NORMAL, Double.MAX_VALUE));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    Mantissas.split(s, n);
    logarithms(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return log(Mantissas.of(x), Mantissas.exponentOf(x));
  }

  private static void logarithms(double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(m[i], Mantissas.exponent(k[i]));
    }
  }

  private static double log(double m, double k) {
    double f = m - 1;
    double sum = 0x1.15420f81a59f2p-4;
    sum = Math.fma(sum, f, -0x1.d966b66fc5483p-4);
    sum = Math.fma(sum, f, 0x1.e3d54713386dap-4);
    sum = Math.fma(sum, f, -0x1.fcc14d04e9cdfp-4);
    sum = Math.fma(sum, f, 0x1.237a326491dcbp-3);
    sum = Math.fma(sum, f, -0x1.5559e60baa0c6p-3);
    sum = Math.fma(sum, f, 0x1.99a130b5afbfbp-3);
    sum = Math.fma(sum, f, -0x1.00000758d2bc3p-2);
    sum = Math.fma(sum, f, 0x1.55554e40ff87ep-2);
    sum = Math.fma(sum, f, -0x1.fffffff64877cp-2);
    return Math.fma(k, LN2, Math.fma(f * f, sum, f));
  }
}
