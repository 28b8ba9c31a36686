package io.monomorph.blockwise;

/** The logarithm of 1 + x, with what the sum loses by rounding added back. */
final class Log1p extends BlockFunction {
  /** Of sums: those that are not too close to zero. */
  static final Float64Domain SUMS = Float64Domain.positive(0x1p-54, Double.MAX_VALUE);

  Log1p() {
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
    sums(s.x, s.y, n);
    s.readY(n);
    inside &= SUMS.containsAll(s.bits, n);
    Mantissas.split(s, n);
    logarithms(s.x, s.y, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    super.markOthers(s, n);
    s.readY(n);
    SUMS.markOutside(s.bits, s.moreBits, n);
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
    return Log.sum(k, high, low);
  }

  /** What 1 + x loses by rounding. */
  static double lost(double x, double sum) {
    double added = sum - x;
    return (1 - added) + (x - (sum - added));
  }
}
