package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.TypeRule;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Signs and magnitudes. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Signs {
  private Signs() {}

  /** The number itself. */
  @Ufunc(rule = TypeRule.NOT_ONLY_BOOL)
  static int positive(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long positive(long a) {
    return a;
  }

  @Ufunc
  static float positive(float a) {
    return a;
  }

  @Ufunc
  static double positive(double a) {
    return a;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void positive(double re, double im, ComplexCell out) {
    out.set(re, im);
  }

  /** The number without its sign; the length of a complex number. */
  @Ufunc
  static boolean absolute(boolean a) {
    return a;
  }

  @Ufunc
  static int absolute(int a) {
    return Math.abs(a);
  }

  @Ufunc
  static long absolute(long a) {
    return Math.abs(a);
  }

  @Ufunc(name = "absolute", each = UINT64)
  static long absoluteUnsigned(long a) {
    return a;
  }

  @Ufunc
  static float absolute(float a) {
    return Math.abs(a);
  }

  @Ufunc
  static double absolute(double a) {
    return Math.abs(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static double absolute(double re, double im) {
    return Math.hypot(re, im);
  }

  /** The number without its sign, as floating-point number. */
  @Ufunc
  static float fabs(float a) {
    return Math.abs(a);
  }

  @Ufunc
  static double fabs(double a) {
    return Math.abs(a);
  }

  /** -1, 0 or 1; a complex number divided by its length. */
  @Ufunc(rule = TypeRule.NOT_ONLY_BOOL)
  static int sign(int a) {
    return Integer.signum(a);
  }

  @Ufunc
  static long sign(long a) {
    return Long.signum(a);
  }

  @Ufunc(name = "sign", each = UINT64)
  static long signUnsigned(long a) {
    return a == 0 ? 0 : 1;
  }

  // Of bits without a branch, because signs are hard to predict. NaN stays as it is.
  @Ufunc
  static float sign(float a) {
    int bits = Float.floatToRawIntBits(a);
    int magnitude = bits & Integer.MAX_VALUE;
    int sign = ((bits & Integer.MIN_VALUE) | 0x3F80_0000) & (-magnitude >> 31);
    int nan = (0x7F80_0000 - magnitude) >> 31;
    return Float.intBitsToFloat(sign ^ ((sign ^ bits) & nan));
  }

  @Ufunc
  static double sign(double a) {
    long bits = Double.doubleToRawLongBits(a);
    long magnitude = bits & Long.MAX_VALUE;
    long sign = ((bits & Long.MIN_VALUE) | 0x3FF0_0000_0000_0000L) & (-magnitude >> 63);
    long nan = (0x7FF0_0000_0000_0000L - magnitude) >> 63;
    return Double.longBitsToDouble(sign ^ ((sign ^ bits) & nan));
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void sign(double re, double im, ComplexCell out) {
    double length = Math.hypot(re, im);
    if (Double.isInfinite(length)) {
      infiniteSign(re, im, out);
    } else if (length == 0) {
      out.set(0, 0);
    } else if (length < Double.MIN_NORMAL || length > Double.MAX_VALUE / 2) {
      // A subnormal length has too few bits to divide by, and a huge one may have been rounded.
      double scale = length < 1 ? 0x1p200 : 0x1p-200;
      length = Math.hypot(re * scale, im * scale);
      out.set(re * scale / length, im * scale / length);
    } else {
      out.set(re / length, im / length);
    }
  }

  /** 0 for negative numbers, 1 for positive ones, and the second input for 0. */
  @Ufunc
  static float heaviside(float a, float b) {
    return Float.isNaN(a) ? a : a == 0 ? b : a < 0 ? 0 : 1;
  }

  @Ufunc
  static double heaviside(double a, double b) {
    return Double.isNaN(a) ? a : a == 0 ? b : a < 0 ? 0 : 1;
  }

  /** Whether the sign is negative, also of zero. */
  @Ufunc
  static boolean signbit(float a) {
    return Float.floatToRawIntBits(a) < 0;
  }

  @Ufunc
  static boolean signbit(double a) {
    return Double.doubleToRawLongBits(a) < 0;
  }

  // Unlike Math.copySign, this takes the sign of a NaN too.
  /** The first number with the sign of the second. */
  @Ufunc
  static float copysign(float a, float b) {
    return Float.intBitsToFloat(
        (Float.floatToRawIntBits(a) & 0x7FFF_FFFF) | (Float.floatToRawIntBits(b) & 0x8000_0000));
  }

  @Ufunc
  static double copysign(double a, double b) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(a) & Long.MAX_VALUE)
            | (Double.doubleToRawLongBits(b) & Long.MIN_VALUE));
  }

  private static void infiniteSign(double re, double im, ComplexCell out) {
    if (Double.isInfinite(re) && Double.isInfinite(im)) {
      out.set(Double.NaN, Double.NaN);
    } else if (Double.isInfinite(re)) {
      out.set(Math.signum(re), 0);
    } else if (Double.isInfinite(im)) {
      out.set(0, Math.signum(im));
    } else {
      // The length of finite parts was beyond the greatest double.
      double length = Math.hypot(re * 0x1p-200, im * 0x1p-200);
      out.set(re * 0x1p-200 / length, im * 0x1p-200 / length);
    }
  }
}
