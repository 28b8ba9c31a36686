package io.monomorph.function;

/**
 * Floored quotients and remainders of a float, from what {@code %} leaves, as Python defines them.
 */
final class FloatDivision {
  private FloatDivision() {}

  /** The greatest integral value not above the quotient; {@code left} is {@code a % b}. */
  static float quotient(float a, float b, float left) {
    float quotient = (a - left) / b;
    if (left != 0 && (b < 0) != (left < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0f, a / b);
    }
    // The quotient is integral but for its rounding.
    float floor = (float) Math.floor(quotient);
    return quotient - floor > 0.5f ? floor + 1 : floor;
  }

  /** What is left, moved by {@code b} to the sign of {@code b}. */
  static float shifted(float left, float b) {
    if (left == 0) {
      return Math.copySign(left, b);
    }
    return (b < 0) != (left < 0) ? left + b : left;
  }
}
