package io.monomorph.function;

import static io.monomorph.dtype.DType.FLOAT16;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT32;
import static io.monomorph.dtype.DType.INT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;
import io.monomorph.ufunc.IntCell;

/** Neighbours on the grid of a floating-point dtype, and its exponents. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Neighbours {
  private Neighbours() {}

  /** The number of the dtype that follows the first towards the second. */
  @Ufunc(each = FLOAT16)
  static short nextafter(short a, short b) {
    return HalfGrid.nextAfter(a, b);
  }

  // Whatever NaN comes in, it goes out; equal operands give the second.
  @Ufunc(each = FLOAT32)
  static float nextafter(float a, float b) {
    return Math.nextAfter(a, b);
  }

  @Ufunc
  static double nextafter(double a, double b) {
    return Math.nextAfter(a, b);
  }

  /** The distance to the next number of the dtype. */
  @Ufunc(each = FLOAT16)
  static short spacing(short a) {
    return HalfGrid.spacing(a);
  }

  // From the value to the next one away from zero, so with its sign.
  @Ufunc(each = FLOAT32)
  static float spacing(float a) {
    if (Float.isInfinite(a)) {
      return Float.NaN;
    }
    float beyond = a < 0 ? Math.nextDown(a) : Math.nextUp(a);
    return beyond - a;
  }

  @Ufunc
  static double spacing(double a) {
    if (Double.isInfinite(a)) {
      return Double.NaN;
    }
    double beyond = a < 0 ? Math.nextDown(a) : Math.nextUp(a);
    return beyond - a;
  }

  /** A mantissa of 0.5 to 1, and the power of 2 by which it was divided. */
  @Ufunc
  static void frexp(float a, FloatCell mantissa, IntCell exponent) {
    if (a == 0 || !Float.isFinite(a)) {
      mantissa.value = a;
      exponent.value = 0;
      return;
    }
    boolean subnormal = Math.abs(a) < Float.MIN_NORMAL;
    float normal = subnormal ? a * 0x1p30f : a;
    int power = Math.getExponent(normal) + 1;
    mantissa.value = Math.scalb(normal, -power);
    exponent.value = subnormal ? power - 30 : power;
  }

  @Ufunc
  static void frexp(double a, DoubleCell mantissa, IntCell exponent) {
    if (a == 0 || !Double.isFinite(a)) {
      mantissa.value = a;
      exponent.value = 0;
      return;
    }
    boolean subnormal = Math.abs(a) < Double.MIN_NORMAL;
    double normal = subnormal ? a * 0x1p60 : a;
    int power = Math.getExponent(normal) + 1;
    mantissa.value = Math.scalb(normal, -power);
    exponent.value = subnormal ? power - 60 : power;
  }

  /** The first number times 2 to the power of the second. */
  @Ufunc(types = {FLOAT16, INT32, FLOAT16, FLOAT32, INT32, FLOAT32})
  static float ldexp(float a, int b) {
    return Math.scalb(a, b);
  }

  @Ufunc(types = {FLOAT16, INT64, FLOAT16, FLOAT32, INT64, FLOAT32})
  static float ldexp(float a, long b) {
    return Math.scalb(a, Math.clamp(b, -5000, 5000));
  }

  @Ufunc(types = {FLOAT64, INT32, FLOAT64})
  static double ldexp(double a, int b) {
    return Math.scalb(a, b);
  }

  @Ufunc(types = {FLOAT64, INT64, FLOAT64})
  static double ldexp(double a, long b) {
    return Math.scalb(a, Math.clamp(b, -5000, 5000));
  }
}
