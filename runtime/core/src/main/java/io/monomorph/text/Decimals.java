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
    for (int digits = 1; digits < most; digits++) {
      BigDecimal rounded = rounded(type, magnitude, digits);
      if (means(rounded, type, magnitude)) {
        return rounded.stripTrailingZeros();
      }
    }
    return rounded(type, magnitude, most).stripTrailingZeros();
  }

  /**
   * A number that is not negative, rounded to so many digits: half to even, except where only one
   * of the two decimals around it still means it. That one may be the farther, since below a power
   * of two the numbers lie closer together than above.
   */
  static BigDecimal rounded(DType type, double magnitude, int digits) {
    BigDecimal exact = new BigDecimal(magnitude);
    BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
    BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
    boolean downMeansIt = means(down, type, magnitude);
    if (downMeansIt != means(up, type, magnitude)) {
      return downMeansIt ? down : up;
    }
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static boolean means(BigDecimal decimal, DType type, double magnitude) {
    // Not by way of a double, which would round twice: nine digits can come that close to a tie.
    double read =
        type == DType.FLOAT32 ? decimal.floatValue() : Floats.round(type, decimal.doubleValue());
    return read == magnitude;
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
