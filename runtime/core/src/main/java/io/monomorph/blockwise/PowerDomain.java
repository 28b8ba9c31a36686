package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * Of which numbers powers are computed over blocks: normal ones, negative ones among them if the
 * exponent is whole, and zero, but not -0, if it is positive. Powers are those of sizes, which for
 * zero is 1, and are multiplied by 1, -1 or 0 in the end.
 */
final class PowerDomain {
  private static final Float64Domain BASES =
      Float64Domain.ofSizes(Double.MIN_NORMAL, Double.MAX_VALUE);

  private static final long ONE = Double.doubleToRawLongBits(1);

  /** By which any normal number becomes at least 1. */
  private static final double LARGE = 0x1p1023;

  private PowerDomain() {}

  /** Whether there is such a power of a number. */
  static boolean contains(double x, double y) {
    return BASES.contains(size(x)) && fraction(sign(x), y) == 0;
  }

  /** The bits of sizes in place of those of numbers; says whether any of these is not positive. */
  static boolean takeSizes(long[] bits, int n) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      long one = bits[i];
      any |= one - 1;
      bits[i] = size(one);
    }
    return any < 0;
  }

  /** That of a number in the domain. */
  static double size(double x) {
    return Double.longBitsToDouble(size(Double.doubleToRawLongBits(x)));
  }

  /** Of zero that of 1: only its bits become negative when 1 is taken off. */
  private static long size(long bits) {
    return (bits & Long.MAX_VALUE) | ((((bits - 1) & ~bits) >> (Long.SIZE - 1)) & ONE);
  }

  /**
   * Multiplies powers of the sizes of x by 1, -1 or 0.
   *
   * @return whether the exponents of all that are not positive are as the domain wants them
   */
  static boolean multiply(Scratch s, int n) {
    factors(s.x, s.y, s.out, n);
    fractions(s, n);
    long any = 0;
    for (int i = 0; i < n; i++) {
      any |= s.bits[i];
    }
    return any == 0;
  }

  /** By which the power of the size of a number in the domain is multiplied. */
  static double factor(double x, double y) {
    return power(sign(x), y);
  }

  /** Marks, by the signs of {@code moreBits}, what is not computed of x, y and their exponents. */
  static void markOthers(Scratch s, double[] exponents, int n) {
    long[] marks = s.moreBits;
    Arrays.fill(marks, 0, n, 0);
    s.readX(n);
    takeSizes(s.bits, n);
    BASES.markOutside(s.bits, marks, n);
    for (int i = 0; i < n; i++) {
      s.a[i] = exponents[i] + Exp.SHIFT;
    }
    s.readA(n);
    Exp.markOutside(s.bits, marks, n);
    fractions(s, n);
    for (int i = 0; i < n; i++) {
      marks[i] |= -s.bits[i];
    }
  }

  private static void factors(double[] x, double[] y, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] *= factor(x[i], y[i]);
    }
  }

  /** The bits of {@link #fraction} of all. */
  private static void fractions(Scratch s, int n) {
    fractions(s.x, s.y, s.a, n);
    s.readA(n);
  }

  private static void fractions(double[] x, double[] y, double[] fractions, int n) {
    for (int i = 0; i < n; i++) {
      fractions[i] = fraction(sign(x[i]), y[i]);
    }
  }

  /** 1 or -1, or zero. */
  private static double sign(double x) {
    return Math.max(-1, Math.min(1, x * LARGE));
  }

  /** A sign to the power of a whole number, or, if it is not negative, of any. */
  private static double power(double sign, double y) {
    double half = 0.5 * y;
    double odd = 2 * Math.abs(half - Math.rint(half));
    return Math.abs(sign) - negative(sign) * odd;
  }

  /** What exponents of negative numbers have behind the point; of zero, 0 if they are positive. */
  private static double fraction(double sign, double y) {
    double behindPoint = Math.abs(y - Math.rint(y));
    double ofZero = (1 - Math.abs(sign)) * (1 - Math.signum(y));
    return Math.fma(negative(sign), behindPoint, ofZero);
  }

  /** 2 if a sign is negative, otherwise 0. */
  private static double negative(double sign) {
    return Math.abs(sign) - sign;
  }
}
