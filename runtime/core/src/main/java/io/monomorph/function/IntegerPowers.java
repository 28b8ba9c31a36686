package io.monomorph.function;

/** Powers of integers, by squaring; they wrap around. */
final class IntegerPowers {
  private IntegerPowers() {}

  static int power(int base, int exponent) {
    int power = 1;
    int square = base;
    for (int rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }

  /** The exponent is unsigned. */
  static long power(long base, long exponent) {
    long power = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }

  static ArithmeticException negative(long exponent) {
    return new ArithmeticException(
        "Integers to negative integer powers are not allowed: the exponent is "
            + exponent
            + "; use a floating-point dtype or floatPower");
  }
}
