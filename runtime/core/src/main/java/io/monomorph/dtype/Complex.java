package io.monomorph.dtype;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A complex number, as Python's: an operand wherever a number is one, and what elements of complex
 * buffers are as Java objects. It is weak as other numbers are: beside float32 and complex64 it
 * gives complex64, beside everything else complex128.
 *
 * <pre>{@code
 * Complex64Buffer z = Float32Buffer.of(1, 2).mul(Complex.of(0, 1)); // [0.+1.j 0.+2.j]
 * Complex last = z.get(-1);
 * double length = Math.hypot(last.real(), last.imag());
 * }</pre>
 *
 * <p>Numbers are equal if both parts are, as {@link Double#equals} compares them: NaN equals NaN,
 * and 0.0 does not equal -0.0. Arithmetic is that of buffers.
 *
 * @param real the real part
 * @param imag the imaginary part
 */
public record Complex(double real, double imag) {
  private static final String NUMBER =
      "(?:inf(?:inity)?|nan|(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)";

  /** Real part and perhaps an imaginary one, or only the latter. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<real>[+-]?N)(?:(?<imag>[+-]N?)j)?|(?<only>[+-]?N?)j".replace("N", NUMBER));

  /** The imaginary unit: 1j in Python. */
  public static final Complex I = new Complex(0, 1);

  /** The number with these parts. */
  public static Complex of(double real, double imag) {
    return new Complex(real, imag);
  }

  /**
   * The number of a text as {@link #toString} and Python write it, with or without parentheses:
   * {@code (1+2j)}, {@code -1.5e3j}, {@code nan+infj}.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static Complex parse(String text) {
    Objects.requireNonNull(text, "text is null");
    String number = text.strip().toLowerCase(Locale.ROOT);
    boolean enclosed = number.startsWith("(") && number.endsWith(")");
    Matcher parts =
        TEXT.matcher(enclosed ? number.substring(1, number.length() - 1).strip() : number);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no complex number: write one as in \"1+2j\"".formatted(text));
    }
    String only = parts.group("only");
    return only != null
        ? of(0, number(only))
        : of(number(parts.group("real")), number(parts.group("imag")));
  }

  private static double number(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    double magnitude =
        switch (digits) {
          case "" -> 1; // of "j" alone
          case "inf", "infinity" -> Double.POSITIVE_INFINITY;
          case "nan" -> Double.NaN;
          default -> Double.parseDouble(digits);
        };
    return text.startsWith("-") ? -magnitude : magnitude;
  }

  /** Whether Python takes it for true: it is not 0. */
  public boolean isTrue() {
    return real != 0 || imag != 0;
  }

  /** As Python writes it: {@code (1+2j)}, {@code 2j}, {@code (-0-1.5j)}, {@code (nan+infj)}. */
  @Override
  public String toString() {
    String imaginary = text(imag) + "j";
    if (Double.doubleToLongBits(real) == 0) {
      return imaginary;
    }
    return "(" + text(real) + (imaginary.startsWith("-") ? "" : "+") + imaginary + ")";
  }

  /** The shortest decimal that means the number, with an exponent where Python writes one. */
  private static String text(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
    double magnitude = Math.abs(number);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    if (magnitude == 0) {
      return sign + "0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
    // Java writes two digits where one would do: 4.9E-324 for 5e-324.
    BigDecimal shorter = decimal.round(new MathContext(1));
    decimal = shorter.doubleValue() == magnitude ? shorter.stripTrailingZeros() : decimal;
    int exponent = decimal.precision() - 1 - decimal.scale();
    if (exponent >= -4 && exponent < 16) {
      return sign + decimal.toPlainString();
    }
    String digits = decimal.unscaledValue().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    int power = Math.abs(exponent);
    return sign
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (power < 10 ? "0" : "")
        + power;
  }
}
