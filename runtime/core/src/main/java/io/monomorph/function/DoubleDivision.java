package io.monomorph.function;

/**
 * Floored quotients and remainders of a double, from what {@code %} leaves, as Python defines them.
 */
final class DoubleDivision {
  private DoubleDivision() {}

  /** The greatest integral value not above the quotient; {@code left} is {@code a % b}. */
  static double quotient(double a, double b, double left) {
    double quotient = (a - left) / b;
    if (left != 0 && (b < 0) != (left < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, a / b);
    }
    // The quotient is integral but for its rounding.
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /** What is left, moved by {@code b} to the sign of {@code b}. */
  static double shifted(double left, double b) {
    if (left == 0) {
      return Math.copySign(left, b);
    }
    return (b < 0) != (left < 0) ? left + b : left;
  }
}
