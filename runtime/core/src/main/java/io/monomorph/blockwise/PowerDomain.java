package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * Of which numbers powers are computed over blocks: normal ones, and negative ones among them if
 * the exponent is whole. Powers are those of sizes, to which signs are given in the end.
 */
final class PowerDomain {
  private static final Float64Domain BASES =
      Float64Domain.ofSizes(Double.MIN_NORMAL, Double.MAX_VALUE);

  /** By which any normal number becomes at least 1. */
  private static final double LARGE = 0x1p1023;

  private PowerDomain() {}

  /** Whether there is such a power of a number. */
  static boolean contains(double x, double y) {
    return BASES.contains(x) && fraction(sign(x), y) == 0;
  }

  /** Whether all numbers with these bits are normal. */
  static boolean areNormal(long[] bits, int n) {
    return BASES.containsAll(bits, n);
  }

  /** Makes the bits of sizes of those of numbers; says whether any of these had a sign. */
  static boolean takeSigns(long[] bits, int n) {
    long any = 0;
    for (int i = 0; i < n; i++) {
      long one = bits[i];
      any |= one;
      bits[i] = one & Long.MAX_VALUE;
    }
    return any < 0;
  }

  /**
   * Gives powers of the sizes of x their signs.
   *
   * @return whether all negative numbers have whole exponents
   */
  static boolean addSigns(Scratch s, int n) {
    signs(s.x, s.y, s.out, n);
    fractions(s, n);
    long any = 0;
    for (int i = 0; i < n; i++) {
      any |= s.bits[i];
    }
    return any == 0;
  }

  /** The sign of a power of a number in the domain. */
  static double sign(double x, double y) {
    return power(sign(x), y);
  }

  /** Marks, by the signs of {@code moreBits}, what is not computed of x, y and their exponents. */
  static void markOthers(Scratch s, double[] exponents, int n) {
    long[] marks = s.moreBits;
    Arrays.fill(marks, 0, n, 0);
    s.readX(n);
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

  private static void signs(double[] x, double[] y, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] *= power(sign(x[i]), y[i]);
    }
  }

  /** The bits of what the exponents of negative numbers have behind the point. */
  private static void fractions(Scratch s, int n) {
    fractions(s.x, s.y, s.a, n);
    s.readA(n);
  }

  private static void fractions(double[] x, double[] y, double[] fractions, int n) {
    for (int i = 0; i < n; i++) {
      fractions[i] = fraction(sign(x[i]), y[i]);
    }
  }

  private static double sign(double x) {
    return Math.max(-1, Math.min(1, x * LARGE));
  }

  /** A sign to the power of a whole number. */
  private static double power(double sign, double y) {
    double half = 0.5 * y;
    return 1 - (1 - sign) * (2 * Math.abs(half - Math.rint(half)));
  }

  private static double fraction(double sign, double y) {
    return (1 - sign) * Math.abs(y - Math.rint(y));
  }
}
