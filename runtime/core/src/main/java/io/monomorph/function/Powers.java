package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Powers and roots. Those of integers wrap around. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Powers {
  private Powers() {}

  /**
   * The first number to the power of the second; integers wrap around, and negative powers of them
   * are refused.
   */
  @Ufunc
  static int power(int a, int b) {
    if (b < 0) {
      throw IntegerPowers.negative(b);
    }
    return IntegerPowers.power(a, b);
  }

  @Ufunc
  static long power(long a, long b) {
    if (b < 0) {
      throw IntegerPowers.negative(b);
    }
    return IntegerPowers.power(a, b);
  }

  @Ufunc(name = "power", each = UINT64)
  static long powerUnsigned(long a, long b) {
    return IntegerPowers.power(a, b);
  }

  @Ufunc
  static float power(float a, float b) {
    return (float) RealPowers.power(a, b);
  }

  @Ufunc
  static double power(double a, double b) {
    return RealPowers.power(a, b);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void power(double ar, double ai, double br, double bi, ComplexCell out) {
    ComplexPowers.power(ar, ai, br, bi, out);
  }

  /** The first number to the power of the second, in float64 or complex128. */
  @Ufunc(name = "float_power")
  static double floatPower(double a, double b) {
    return RealPowers.power(a, b);
  }

  @Ufunc(name = "float_power", each = COMPLEX128)
  static void floatPower(double ar, double ai, double br, double bi, ComplexCell out) {
    ComplexPowers.power(ar, ai, br, bi, out);
  }

  /** The square root; NaN of negative numbers. */
  @Ufunc
  static float sqrt(float a) {
    return (float) Math.sqrt(a);
  }

  @Ufunc
  static double sqrt(double a) {
    return Math.sqrt(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void sqrt(double re, double im, ComplexCell out) {
    ComplexPowers.sqrt(re, im, out);
  }

  /** The cube root. */
  @Ufunc
  static float cbrt(float a) {
    return (float) Math.cbrt(a);
  }

  @Ufunc
  static double cbrt(double a) {
    return Math.cbrt(a);
  }

  /** The number times itself. */
  @Ufunc
  static int square(int a) {
    return a * a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long square(long a) {
    return a * a;
  }

  @Ufunc
  static float square(float a) {
    return a * a;
  }

  @Ufunc
  static double square(double a) {
    return a * a;
  }

  @Ufunc(name = "square", each = COMPLEX64)
  static void squareSingle(double re, double im, ComplexCell out) {
    float x = (float) re;
    float y = (float) im;
    out.set(x * x - y * y, x * y + y * x);
  }

  @Ufunc(each = COMPLEX128)
  static void square(double re, double im, ComplexCell out) {
    out.set(re * re - im * im, re * im + im * re);
  }

  // NumPy casts 1.0 / 0 to the integer, which on x86-64 gives the least int32 and int64, and 0 once
  // narrowed.
  /** 1 divided by the number; of integers rounded towards zero. */
  @Ufunc
  static int reciprocal(int a) {
    return a == 0 ? Integer.MIN_VALUE : 1 / a;
  }

  @Ufunc
  static long reciprocal(long a) {
    return a == 0 ? Long.MIN_VALUE : 1 / a;
  }

  @Ufunc(name = "reciprocal", each = UINT64)
  static long reciprocalUnsigned(long a) {
    return a == 1 ? 1 : 0;
  }

  @Ufunc
  static float reciprocal(float a) {
    return 1 / a;
  }

  @Ufunc
  static double reciprocal(double a) {
    return 1 / a;
  }

  // By Smith's method, in NumPy's order of operations.
  @Ufunc(name = "reciprocal", each = COMPLEX64)
  static void reciprocalSingle(double re, double im, ComplexCell out) {
    float x = (float) re;
    float y = (float) im;
    if (Math.abs(y) <= Math.abs(x)) {
      float ratio = y / x;
      float scale = x + y * ratio;
      out.set(1 / scale, -ratio / scale);
    } else {
      float ratio = x / y;
      float scale = x * ratio + y;
      out.set(ratio / scale, -1 / scale);
    }
  }

  @Ufunc(each = COMPLEX128)
  static void reciprocal(double re, double im, ComplexCell out) {
    if (Math.abs(im) <= Math.abs(re)) {
      double ratio = im / re;
      double scale = re + im * ratio;
      out.set(1 / scale, -ratio / scale);
    } else {
      double ratio = re / im;
      double scale = re * ratio + im;
      out.set(ratio / scale, -1 / scale);
    }
  }
}
