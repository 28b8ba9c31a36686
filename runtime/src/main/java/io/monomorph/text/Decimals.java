package io.monomorph.text;

import io.monomorph.dtype.DType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest decimals that still tell a number from its neighbours of the same type. */
final class Decimals {
  /** Enough digits for every number of the type. */
  private static final int DIGITS_OF_FLOAT16 = 5;

  private Decimals() {}

  /** The shortest decimal of a finite number's absolute value. */
  static BigDecimal shortest(DType type, double value) {
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return BigDecimal.ZERO;
    }
    if (type == DType.FLOAT16) {
      return search(type, magnitude, DIGITS_OF_FLOAT16);
    }
    String text =
        type == DType.FLOAT32 ? Float.toString((float) magnitude) : Double.toString(magnitude);
    BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
    // Java writes two digits where one would do: 4.9E-324 for 5e-324.
    return decimal.precision() == 2 ? search(type, magnitude, 2) : decimal;
  }

  private static BigDecimal search(DType type, double magnitude, int most) {
    BigDecimal exact = new BigDecimal(magnitude);
    for (int digits = 1; digits < most; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Floats.round(type, rounded.doubleValue()) == magnitude) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(most, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** The shortest decimal, or the number itself rounded to so many places if that is shorter. */
  static BigDecimal places(DType type, double value, int places) {
    BigDecimal shortest = shortest(type, value);
    return shortest.scale() <= places
        ? shortest
        : new BigDecimal(Math.abs(value)).setScale(places, RoundingMode.HALF_EVEN);
  }

  /** The shortest decimal, or the number itself rounded to so many digits if that is shorter. */
  static BigDecimal digits(DType type, double value, int digits) {
    BigDecimal shortest = shortest(type, value);
    return shortest.precision() <= digits
        ? shortest
        : new BigDecimal(Math.abs(value)).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  static boolean isNegative(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }
}
