package io.monomorph.function;

/**
 * Maxima and minima of float16, on their bits. Of two zeros the first operand is the result, which
 * for this dtype is so in NumPy on every processor. The conditions are combined without branches.
 */
@SuppressWarnings("ShortCircuitBoolean")
final class HalfExtremes {
  private HalfExtremes() {}

  /** The greater one, or NaN if one is. */
  static short maximum(short a, short b) {
    return isNaN(a) | (!isNaN(b) & order(a) >= order(b)) ? a : b;
  }

  /** The lesser one, or NaN if one is. */
  static short minimum(short a, short b) {
    return isNaN(a) | (!isNaN(b) & order(a) <= order(b)) ? a : b;
  }

  /** The greater one; of a number and NaN the number. */
  static short fmax(short a, short b) {
    return isNaN(b) | (!isNaN(a) & order(a) >= order(b)) ? a : b;
  }

  /** The lesser one; of a number and NaN the number. */
  static short fmin(short a, short b) {
    return isNaN(b) | (!isNaN(a) & order(a) <= order(b)) ? a : b;
  }

  private static boolean isNaN(short a) {
    return HalfGrid.isNaN(a);
  }

  private static int order(short a) {
    return HalfGrid.order(a);
  }
}
