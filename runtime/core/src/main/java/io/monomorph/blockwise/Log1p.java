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
    boolean inside = domain.containsAll(s.bits, n);
    Mantissas.split(s, n);
    logarithms(s.x, s.y, s.a, s.b, s.out, n);
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
    return log(x, sum, Mantissas.of(sum), Mantissas.exponentOf(sum));
  }

  static void sums(double[] x, double[] sums, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = 1 + x[i];
    }
  }

  private static void logarithms(
      double[] x, double[] sums, double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(x[i], sums[i], m[i], k[i]);
    }
  }

  private static double log(double x, double sum, double m, double k) {
    double f = m - 1;
    double high = Log.high(f);
    double low = Log.low(f, high) + lost(x, sum) / sum;
    return Math.signum(x) * Math.abs(Log.sum(k, high, low));
  }

  /** What 1 + x loses by rounding. */
  static double lost(double x, double sum) {
    double added = sum - x;
    return (1 - added) + (x - (sum - added));
  }
}
