package io.monomorph.blockwise;

/** As {@link Hypot}, of float32: the squares are exact, and cannot overflow. */
final class SingleHypot extends PairFunction {
  private static final Float64Domain FINITE = Float64Domain.ofSizes(0, Float.MAX_VALUE);

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = FINITE.containsAll(s.bits, n);
    s.readY(n);
    inside &= FINITE.containsAll(s.bits, n);
    lengths(s.x, s.y, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    Hypot.markOutside(FINITE, s, n);
  }

  @Override
  double of(double x, double y) {
    return FINITE.contains(x) && FINITE.contains(y) ? length(x, y) : Double.NaN;
  }

  private static void lengths(double[] x, double[] y, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = length(x[i], y[i]);
    }
  }

  private static double length(double x, double y) {
    return Math.sqrt(Math.fma(x, x, y * y));
  }
}
