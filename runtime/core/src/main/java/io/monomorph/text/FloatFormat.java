package io.monomorph.text;

import io.monomorph.dtype.DType;
import java.math.BigDecimal;

/**
 * Floating-point numbers with their points in one column: in positional notation, or in scientific
 * notation if they are very large, very small or far apart.
 */
final class FloatFormat implements ElementFormat {
  private static final int PRECISION = 8;

  private final Floats numbers;
  private final boolean plus;
  private final boolean scientific;
  private int padLeft;
  private int padRight;

  /** Digits of the fraction in scientific notation, which all numbers have. */
  private int fraction;

  private int exponentDigits;

  /** With {@code plus}, numbers that are not negative have a sign too. */
  FloatFormat(Floats numbers, boolean plus) {
    this.numbers = numbers;
    this.plus = plus;
    this.scientific = isScientific();
    measure();
  }

  private boolean isScientific() {
    double greatest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double value : numbers.values()) {
      double magnitude = Math.abs(value);
      if (magnitude != 0 && Double.isFinite(magnitude)) {
        greatest = Math.max(greatest, magnitude);
        least = Math.min(least, magnitude);
      }
    }
    // NumPy compares in the precision of the numbers.
    return greatest != 0
        && (greatest >= cutoff()
            || least < numbers.round(0.0001)
            || numbers.round(greatest / least) > 1000);
  }

  private double cutoff() {
    return numbers.type() == DType.FLOAT64 ? 1e8 : numbers.type() == DType.FLOAT32 ? 1e6 : 1e3;
  }

  private void measure() {
    boolean anySpecial = false;
    boolean anyNegativeInfinity = false;
    for (double value : numbers.values()) {
      if (Double.isFinite(value)) {
        measure(value);
      } else {
        anySpecial = true;
        anyNegativeInfinity |= value == Double.NEGATIVE_INFINITY;
      }
    }
    if (scientific) {
      padRight = exponentDigits + 2 + fraction;
    }
    if (anySpecial) {
      int point = padRight + 1;
      int infinity = anyNegativeInfinity || plus ? 4 : 3;
      padLeft = Math.max(padLeft, Math.max(3, infinity) - point);
    }
  }

  private void measure(double value) {
    int sign = sign(value).length();
    if (!scientific) {
      String text = Decimals.places(numbers.type(), value, PRECISION).toPlainString();
      int point = text.indexOf('.');
      padLeft = Math.max(padLeft, sign + (point < 0 ? text.length() : point));
      padRight = Math.max(padRight, fractionOf(text).length());
      return;
    }
    BigDecimal decimal = Decimals.digits(numbers.type(), value, PRECISION + 1).stripTrailingZeros();
    padLeft = Math.max(padLeft, sign + 1);
    fraction = Math.max(fraction, decimal.precision() - 1);
    exponentDigits = Math.max(exponentDigits, exponentText(decimal, 2).length());
  }

  /** What stands behind the point, without trailing zeros. */
  private static String fractionOf(String text) {
    int point = text.indexOf('.');
    int end = text.length();
    while (point >= 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    return point < 0 ? "" : text.substring(point + 1, end);
  }

  private String sign(double value) {
    return Decimals.isNegative(value) ? "-" : plus ? "+" : "";
  }

  @Override
  public String format(int k) {
    double value = numbers.values()[k];
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String text = scientific ? scientific(value) : positional(value);
    int point = text.indexOf('.');
    return " ".repeat(Math.max(0, padLeft - point)) + text;
  }

  private String special(double value) {
    String text =
        Double.isNaN(value) ? (plus ? "+nan" : "nan") : value < 0 ? "-inf" : plus ? "+inf" : "inf";
    return " ".repeat(Math.max(0, padLeft + padRight + 1 - text.length())) + text;
  }

  private String positional(double value) {
    String text = Decimals.places(numbers.type(), value, PRECISION).toPlainString();
    int point = text.indexOf('.');
    String fractionText = fractionOf(text);
    return sign(value)
        + (point < 0 ? text : text.substring(0, point))
        + "."
        + fractionText
        + " ".repeat(padRight - fractionText.length());
  }

  private String scientific(double value) {
    // All fractions are filled up to one length, with the digits that the number really has.
    BigDecimal decimal = Decimals.rounded(numbers.type(), Math.abs(value), fraction + 1);
    String digits = decimal.unscaledValue().toString();
    return sign(value)
        + digits.charAt(0)
        + "."
        + digits.substring(1)
        + "0".repeat(Math.max(0, fraction - (digits.length() - 1)))
        + "e"
        + (exponent(decimal) < 0 ? "-" : "+")
        + exponentText(decimal, exponentDigits);
  }

  static int exponent(BigDecimal decimal) {
    return decimal.signum() == 0 ? 0 : decimal.precision() - 1 - decimal.scale();
  }

  /** The exponent without its sign, in ASCII digits also where the locale has others. */
  static String exponentText(BigDecimal decimal, int digits) {
    String text = Integer.toString(Math.abs(exponent(decimal)));
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
