package io.monomorph.blockwise;

/** As {@link Log} and its like, as precise as float32 needs. */
final class SingleLog extends BlockFunction {
  static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LOG2_E = 0x1.71547652b82fep+0;
  private static final double LOG10_E = 0x1.bcb7b1526e50ep-2;
  private static final double LOG10_2 = 0x1.34413509f79ffp-2;

  /** The logarithm of 2. */
  private final double two;

  /** The logarithm of e. */
  private final double e;

  SingleLog() {
    this(LN2, 1);
  }

  private SingleLog(double two, double e) {
    super(Domain.positive(Double.MIN_NORMAL, Double.MAX_VALUE));
    this.two = two;
    this.e = e;
  }

  static BlockFunction ofBase2() {
    return new SingleLog(1, LOG2_E);
  }

  static BlockFunction ofBase10() {
    return new SingleLog(LOG10_2, LOG10_E);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    Mantissas.split(s, n);
    logarithms(s.a, s.b, two, e, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return Math.fma(Mantissas.exponentOf(x), two, log(Mantissas.of(x)) * e);
  }

  private static void logarithms(
      double[] m, double[] k, double two, double e, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(Mantissas.exponent(k[i]), two, log(m[i]) * e);
    }
  }

  /** Of a number between the root of a half and the root of two. */
  static double log(double m) {
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
    return Math.fma(f * f, sum, f);
  }
}
