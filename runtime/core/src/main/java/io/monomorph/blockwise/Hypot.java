package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * The root of the sum of the squares, with what it lacks from what the squares and their sum lose
 * by rounding.
 */
final class Hypot extends PairFunction {
  /** Sums of squares of which the larger one has neither overflowed nor lost digits. */
  private static final Float64Domain SUMS = Float64Domain.positive(0x1p-800, 0x1p1000);

  /** Is nothing beside a length, and keeps that of nothing from being divided by. */
  private static final double TINY = 0x1p-1000;

  @Override
  boolean block(Scratch s, int n) {
    lengths(s.x, s.y, s.a, s.out, n);
    s.readA(n);
    return SUMS.containsAll(s.bits, n);
  }

  @Override
  void markOthers(Scratch s, int n) {
    s.readA(n);
    Arrays.fill(s.moreBits, 0, n, 0);
    SUMS.markOutside(s.bits, s.moreBits, n);
    sizes(s.x, s.y, s.a, n);
    s.readA(n);
    keepNonzero(s.bits, s.moreBits, n);
  }

  @Override
  double of(double x, double y) {
    double a = x * x;
    double b = y * y;
    double sum = a + b;
    return SUMS.contains(sum) || isOrigin(x, y) ? length(x, y, a, b, sum) : Double.NaN;
  }

  /** The sum of its squares could as well be that of numbers whose squares are too small. */
  private static boolean isOrigin(double x, double y) {
    return x == 0 && y == 0;
  }

  private static void sizes(double[] x, double[] y, double[] sizes, int n) {
    for (int i = 0; i < n; i++) {
      sizes[i] = Math.abs(x[i]) + Math.abs(y[i]);
    }
  }

  private static void keepNonzero(long[] bits, long[] marks, int n) {
    for (int i = 0; i < n; i++) {
      marks[i] &= bits[i] | -bits[i];
    }
  }

  private static void lengths(double[] x, double[] y, double[] sums, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double other = y[i];
      double a = one * one;
      double b = other * other;
      double sum = a + b;
      sums[i] = sum;
      out[i] = length(one, other, a, b, sum);
    }
  }

  private static double length(double x, double y, double a, double b, double sum) {
    double length = Math.sqrt(sum);
    double square = length * length;
    double added = sum - a;
    double lostInSum = (a - (sum - added)) + (b - added);
    double lost = (Math.fma(x, x, -a) + Math.fma(y, y, -b)) - Math.fma(length, length, -square);
    return length + ((sum - square) + (lostInSum + lost)) / Math.fma(2, length, TINY);
  }
}
