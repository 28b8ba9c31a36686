package io.monomorph.blockwise;

/** As {@link Log1p}, as precise as float32 needs. */
final class SingleLog1p extends BlockFunction {
  SingleLog1p() {
    super(Float64Domain.ofSizes(0x1p-1000, 0x1p1000));
  }

  @Override
  boolean covers(double x) {
    return domain.contains(x) && x > -1;
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    Log1p.sums(s.x, s.y, n);
    s.readY(n);
    inside &= Log1p.SUMS.containsAll(s.bits, n);
    Mantissas.split(s, n);
    logarithms(s.x, s.y, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    super.markOthers(s, n);
    s.readY(n);
    Log1p.SUMS.markOutside(s.bits, s.moreBits, n);
  }

  @Override
  double of(double x) {
    return log(x);
  }

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
