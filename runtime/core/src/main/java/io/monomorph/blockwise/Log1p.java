package io.monomorph.blockwise;

import java.util.Arrays;

/** The logarithm of 1 + x, with what the sum loses by rounding added back. */
final class Log1p extends BlockFunction {
  /** Of sums: those that are not too close to zero. */
  private static final Float64Domain SUMS = Float64Domain.positive(0x1p-54, Double.MAX_VALUE);

  Log1p() {
    super(SUMS);
  }

  @Override
  boolean covers(double x) {
    return domain.contains(1 + x);
  }

  @Override
  boolean block(Scratch s, int n) {
    sums(s.x, s.y, n);
    s.readY(n);
    boolean inside = Mantissas.split(s, n);
    corrections(s.x, s.y, s.c, n);
    logarithms(s.x, s.c, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readY(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }

  @Override
  double of(double x) {
    double sum = 1 + x;
    return log(x, lost(x, sum) / sum, Mantissas.of(sum), Mantissas.exponentOf(sum));
  }

  static void sums(double[] x, double[] sums, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = 1 + x[i];
    }
  }

  /** What the logarithms of the sums lack; a loop of its own, since the JIT wants short ones. */
  private static void corrections(double[] x, double[] sums, double[] corrections, int n) {
    for (int i = 0; i < n; i++) {
      corrections[i] = lost(x[i], sums[i]) / sums[i];
    }
  }

  private static void logarithms(
      double[] x, double[] corrections, double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(x[i], corrections[i], m[i], k[i]);
    }
  }

  private static double log(double x, double correction, double m, double k) {
    double f = m - 1;
    double high = Log.high(f);
    double low = Log.low(f, high) + correction;
    return Math.signum(x) * Math.abs(Log.sum(k, high, low));
  }

  /** What 1 + x loses by rounding. */
  static double lost(double x, double sum) {
    double added = sum - x;
    return (1 - added) + (x - (sum - added));
  }
}
