package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * The root of the sum of the squares, with what it lacks from what the squares lose by rounding.
 */
final class Hypot extends PairFunction {
  /** Sizes whose squares neither overflow nor lose digits below the least number. */
  private static final Float64Domain SIZES = Float64Domain.ofSizes(0x1p-400, 0x1p500);

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = SIZES.containsAll(s.bits, n);
    s.readY(n);
    inside &= SIZES.containsAll(s.bits, n);
    order(s.x, s.y, s.a, s.b, n);
    lengths(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    markOutside(SIZES, s, n);
  }

  /** Marks pairs of which one is outside a domain. */
  static void markOutside(Float64Domain domain, Scratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    domain.markOutside(s.bits, s.moreBits, n);
    s.readY(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }

  @Override
  double of(double x, double y) {
    if (!SIZES.contains(x) || !SIZES.contains(y)) {
      return Double.NaN;
    }
    double a = Math.abs(x);
    double b = Math.abs(y);
    return length(Math.max(a, b), Math.min(a, b));
  }

  private static void order(double[] x, double[] y, double[] longer, double[] shorter, int n) {
    for (int i = 0; i < n; i++) {
      double a = Math.abs(x[i]);
      double b = Math.abs(y[i]);
      longer[i] = Math.max(a, b);
      shorter[i] = Math.min(a, b);
    }
  }

  private static void lengths(double[] longer, double[] shorter, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = length(longer[i], shorter[i]);
    }
  }

  private static double length(double longer, double shorter) {
    double a = longer * longer;
    double b = shorter * shorter;
    double length = Math.sqrt(a + b);
    double square = length * length;
    double lost =
        Math.fma(longer, longer, -a)
            + (Math.fma(shorter, shorter, -b) - Math.fma(length, length, -square));
    return length + (((a - square) + b) + lost) / (2 * length);
  }
}
