package io.monomorph.dtype;

import java.math.BigDecimal;
import java.math.MathContext;

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
  /** The imaginary unit: 1j in Python. */
  public static final Complex I = new Complex(0, 1);

  /** The number with these parts. */
  public static Complex of(double real, double imag) {
    return new Complex(real, imag);
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
