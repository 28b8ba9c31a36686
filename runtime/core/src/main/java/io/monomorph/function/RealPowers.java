package io.monomorph.function;

/**
 * Powers of doubles as C has them. Java's are NaN where 1 or -1 is taken to the power of an
 * infinity or NaN. Of negative zero and infinity, the JIT compiler's on x86-64 have the wrong sign
 * for some exponents from 2^51 on; so only powers of positive numbers are asked of it.
 */
final class RealPowers {
  /** From here on all numbers are even. */
  private static final double EVEN = 0x1p53;

  private RealPowers() {}

  static double power(double a, double b) {
    if (a > 0) {
      return a == 1 ? 1 : Math.pow(a, b);
    }
    double size = Math.abs(a);
    double power = size == 1 ? 1 : Math.pow(size, b);
    if (!isNegative(a)) {
      return power;
    }
    boolean whole = b == Math.rint(b);
    if (!whole && size > 0 && size < Double.POSITIVE_INFINITY) {
      return Double.NaN;
    }
    return whole && isOdd(b) ? -power : power;
  }

  private static boolean isNegative(double a) {
    return Double.doubleToRawLongBits(a) < 0;
  }

  /** Of an integer. */
  private static boolean isOdd(double b) {
    return Math.abs(b) < EVEN && ((long) b & 1) != 0;
  }
}
