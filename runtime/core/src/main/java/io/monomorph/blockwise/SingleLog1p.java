package io.monomorph.blockwise;

/** The logarithm of 1 and something, as precise as float32 needs. */
final class SingleLog1p {
  private SingleLog1p() {}

  /** Of 1 and one number more. */
  static double log(double x) {
    double sum = 1 + x;
    return log(x, sum, Mantissas.of(sum), Mantissas.exponentOf(sum));
  }

  /** Makes {@code out} of what is added to 1, and of which no sum is outside the domain. */
  static void logarithms(Scratch s, double[] x, int n) {
    Log1p.sums(x, s.y, n);
    s.readY(n);
    Mantissas.split(s, n);
    logarithms(x, s.y, s.a, s.b, s.out, n);
  }

  private static void logarithms(
      double[] x, double[] sums, double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(x[i], sums[i], m[i], k[i]);
    }
  }

  private static double log(double x, double sum, double m, double k) {
    return Math.fma(k, SingleLog.LN2, SingleLog.log(m)) + Log1p.lost(x, sum) / sum;
  }
}
