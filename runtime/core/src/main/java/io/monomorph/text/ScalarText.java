package io.monomorph.text;

import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.math.BigDecimal;

/** The text of an array without axes, which is that of NumPy's scalars. */
final class ScalarText {
  private ScalarText() {}

  static String of(Operand array) {
    DType dtype = array.dtype();
    Object block = dtype.newBlock(1);
    array.load(array.layout().offset(), 1, block, 0, 1);
    if (dtype == DType.BOOL) {
      return ((boolean[]) block)[0] ? "True" : "False";
    }
    if (dtype.isInteger()) {
      return IntegerText.of(dtype, block, 1)[0];
    }
    Floats real = Floats.of(dtype, block, 1, 2, 0);
    if (!dtype.isComplex()) {
      return number(real, ".0");
    }
    Floats imaginary = Floats.of(dtype, block, 1, 2, 1);
    String imaginaryText = number(imaginary, "") + "j";
    double value = real.values()[0];
    if (value == 0 && !Decimals.isNegative(value)) {
      return imaginaryText;
    }
    String sign = imaginaryText.startsWith("-") ? "" : "+";
    return "(" + number(real, "") + sign + imaginaryText + ")";
  }

  /** All digits; positional from 1e-4 to below what the type can hold exactly, roughly. */
  private static String number(Floats number, String zeroFraction) {
    double value = number.values()[0];
    if (Double.isNaN(value)) {
      return "nan";
    }
    String sign = Decimals.isNegative(value) ? "-" : "";
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    BigDecimal decimal = Decimals.shortest(number.type(), value);
    if (magnitude == 0 || (magnitude >= 1e-4 && magnitude < cutoff(number.type()))) {
      String text = decimal.toPlainString();
      return sign + text + (text.contains(".") ? "" : zeroFraction);
    }
    String digits = decimal.unscaledValue().toString();
    int exponent = FloatFormat.exponent(decimal);
    return sign
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + FloatFormat.exponentText(decimal, 2);
  }

  private static double cutoff(DType type) {
    return type == DType.FLOAT64 ? 1e16 : type == DType.FLOAT32 ? 1e6 : 1e3;
  }
}
