package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * The angle of a point, whose ordinate is x here and whose abscissa is y: the arctangent of the
 * quotient of the shorter and the longer side, added to whole right angles or taken from them.
 * Everything finite is computed here, zeros with their signs too.
 */
final class Arctan2 extends PairFunction {
  private static final Float64Domain FINITE = Float64Domain.ofSizes(0, Double.MAX_VALUE);
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final long TWO = Double.doubleToRawLongBits(2);

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    s.readYToMore(n);
    boolean inside = FINITE.containsAll(s.bits, n) && FINITE.containsAll(s.moreBits, n);
    turns(s.bits, s.moreBits, n);
    s.writeA(n);
    s.writeMoreToB(n);
    quotients(s.x, s.y, s.c, s.d, n);
    Arctan.series(s.c, s.out, n);
    angles(s.c, s.d, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(Scratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    FINITE.markOutside(s.bits, s.moreBits, n);
    s.readY(n);
    FINITE.markOutside(s.bits, s.moreBits, n);
  }

  @Override
  double of(double ordinate, double abscissa) {
    if (!FINITE.contains(ordinate) || !FINITE.contains(abscissa)) {
      return Double.NaN;
    }
    long y = Double.doubleToRawLongBits(ordinate);
    long x = Double.doubleToRawLongBits(abscissa);
    double longer = longer(ordinate, abscissa);
    double shorter = shorter(ordinate, abscissa);
    double t = shorter / longer;
    return angle(
        t,
        rest(t, shorter, longer),
        Double.longBitsToDouble(direction(y, x)),
        Double.longBitsToDouble(rightAngles(y, x)),
        Arctan.series(t));
  }

  /** Makes the bits of directions and of right angles of those of the coordinates. */
  private static void turns(long[] ordinates, long[] abscissas, int n) {
    for (int i = 0; i < n; i++) {
      long y = ordinates[i];
      long x = abscissas[i];
      ordinates[i] = direction(y, x);
      abscissas[i] = rightAngles(y, x);
    }
  }

  /** -1 if the arctangent is taken from the right angles, else 1, of what is above the axis. */
  private static long direction(long y, long x) {
    return ((y ^ x ^ steep(y, x)) & Long.MIN_VALUE) | ONE;
  }

  /** 0, 1 or 2, with the sign of the ordinate. */
  private static long rightAngles(long y, long x) {
    long steep = steep(y, x);
    return (y & Long.MIN_VALUE) | (steep & ONE) | (~steep & (x >> 63) & TWO);
  }

  /** All bits if the ordinate is longer than the abscissa, else none. */
  private static long steep(long y, long x) {
    return ((x & Long.MAX_VALUE) - (y & Long.MAX_VALUE)) >> 63;
  }

  private static void quotients(
      double[] ordinates, double[] abscissas, double[] quotients, double[] rests, int n) {
    for (int i = 0; i < n; i++) {
      double longer = longer(ordinates[i], abscissas[i]);
      double shorter = shorter(ordinates[i], abscissas[i]);
      double t = shorter / longer;
      quotients[i] = t;
      rests[i] = rest(t, shorter, longer);
    }
  }

  /** Never zero, so that the origin has a quotient. */
  private static double longer(double y, double x) {
    return Math.max(Math.max(Math.abs(y), Math.abs(x)), Double.MIN_VALUE);
  }

  private static double shorter(double y, double x) {
    return Math.min(Math.abs(y), Math.abs(x));
  }

  /** What the quotient lacks; nothing if it is so small that what is left has no digits. */
  private static double rest(double t, double shorter, double longer) {
    return Math.min(1, t * 0x1p1000) * (Math.fma(-t, longer, shorter) / longer);
  }

  /** In place of the series. */
  private static void angles(
      double[] quotients,
      double[] rests,
      double[] directions,
      double[] rightAngles,
      double[] series,
      int n) {
    for (int i = 0; i < n; i++) {
      series[i] = angle(quotients[i], rests[i], directions[i], rightAngles[i], series[i]);
    }
  }

  /** The order of the sums is such that -0 stays -0. */
  private static double angle(
      double t, double rest, double direction, double rightAngles, double sum) {
    double z = t * t;
    double low = Math.fma(t * z, sum, rest * Math.fma(-0.5, z, 1));
    double whole = rightAngles * Arctan.RIGHT_ANGLE;
    double part = direction * t;
    double top = whole + part;
    double lost = part - (top - whole);
    return top + (lost + Math.fma(rightAngles, Arctan.RIGHT_ANGLE_REST, direction * low));
  }
}
