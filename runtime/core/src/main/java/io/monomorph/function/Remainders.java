package io.monomorph.function;

import static io.monomorph.dtype.DType.FLOAT16;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;
import io.monomorph.ufunc.IntCell;
import io.monomorph.ufunc.LongCell;

/**
 * Remainders, of the sign of the divisor or (fmod) of the dividend. Those of integers by zero are
 * zero, as NumPy's.
 */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Remainders {
  private Remainders() {}

  /** What is left of the first number by floor division; it has the sign of the second. */
  @Ufunc
  static int remainder(int a, int b) {
    return b == 0 ? 0 : Math.floorMod(a, b);
  }

  @Ufunc
  static long remainder(long a, long b) {
    return b == 0 ? 0 : Math.floorMod(a, b);
  }

  @Ufunc(name = "remainder", each = UINT64)
  static long remainderUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  // Rounded here, so that reductions go on with what a float16 holds.
  @Ufunc(name = "remainder", each = FLOAT16)
  static float halfRemainder(float a, float b) {
    return Float.float16ToFloat(Float.floatToFloat16(remainder(a, b)));
  }

  @Ufunc(each = FLOAT32)
  static float remainder(float a, float b) {
    return FloatDivision.shifted(a % b, b);
  }

  @Ufunc
  static double remainder(double a, double b) {
    return DoubleDivision.shifted(a % b, b);
  }

  /**
   * What is left of the first number by division rounded towards zero; it has the sign of the
   * first, as in C.
   */
  @Ufunc
  static int fmod(int a, int b) {
    return b == 0 ? 0 : a % b;
  }

  @Ufunc
  static long fmod(long a, long b) {
    return b == 0 ? 0 : a % b;
  }

  @Ufunc(name = "fmod", each = UINT64)
  static long fmodUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  @Ufunc
  static float fmod(float a, float b) {
    return a % b;
  }

  @Ufunc
  static double fmod(double a, double b) {
    return a % b;
  }

  /** The floor quotient and the remainder. */
  @Ufunc
  static void divmod(int a, int b, IntCell quotient, IntCell remainder) {
    quotient.value = b == 0 ? 0 : Math.floorDiv(a, b);
    remainder.value = b == 0 ? 0 : Math.floorMod(a, b);
  }

  @Ufunc
  static void divmod(long a, long b, LongCell quotient, LongCell remainder) {
    quotient.value = b == 0 ? 0 : Math.floorDiv(a, b);
    remainder.value = b == 0 ? 0 : Math.floorMod(a, b);
  }

  @Ufunc(name = "divmod", each = UINT64)
  static void divmodUnsigned(long a, long b, LongCell quotient, LongCell remainder) {
    quotient.value = b == 0 ? 0 : Long.divideUnsigned(a, b);
    remainder.value = b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  @Ufunc
  static void divmod(float a, float b, FloatCell quotient, FloatCell remainder) {
    float modulo = a % b;
    quotient.value = b == 0 ? a / b : FloatDivision.quotient(a, b, modulo);
    remainder.value = FloatDivision.shifted(modulo, b);
  }

  @Ufunc
  static void divmod(double a, double b, DoubleCell quotient, DoubleCell remainder) {
    double modulo = a % b;
    quotient.value = b == 0 ? a / b : DoubleDivision.quotient(a, b, modulo);
    remainder.value = DoubleDivision.shifted(modulo, b);
  }
}
