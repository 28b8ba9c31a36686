package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Powers and roots. Those of integers wrap around. */
final class Powers {
  private Powers() {}

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int power(int a, int b) {
    if (b < 0) {
      throw IntegerPowers.negative(b);
    }
    return IntegerPowers.power(a, b);
  }

  // each = {UINT32, INT64}
  static long power(long a, long b) {
    if (b < 0) {
      throw IntegerPowers.negative(b);
    }
    return IntegerPowers.power(a, b);
  }

  // name = power
  // each = {UINT64}
  static long powerUnsigned(long a, long b) {
    return IntegerPowers.power(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float power(float a, float b) {
    return (float) power((double) a, (double) b);
  }

  // Java's power differs from C's where the base is 1 or -1 and the exponent is NaN or infinite.
  // each = {FLOAT64}
  static double power(double a, double b) {
    return a == 1 || (a == -1 && Math.abs(b) == Double.POSITIVE_INFINITY) ? 1 : Math.pow(a, b);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void power(double ar, double ai, double br, double bi, ComplexCell out) {
    ComplexPowers.power(ar, ai, br, bi, out);
  }

  // each = {FLOAT64}
  static double floatPower(double a, double b) {
    return power(a, b);
  }

  // each = {COMPLEX128}
  static void floatPower(double ar, double ai, double br, double bi, ComplexCell out) {
    ComplexPowers.power(ar, ai, br, bi, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float sqrt(float a) {
    return (float) Math.sqrt(a);
  }

  // each = {FLOAT64}
  static double sqrt(double a) {
    return Math.sqrt(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void sqrt(double re, double im, ComplexCell out) {
    ComplexPowers.sqrt(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float cbrt(float a) {
    return (float) Math.cbrt(a);
  }

  // each = {FLOAT64}
  static double cbrt(double a) {
    return Math.cbrt(a);
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int square(int a) {
    return a * a;
  }

  // each = {UINT32, INT64, UINT64}
  static long square(long a) {
    return a * a;
  }

  // each = {FLOAT16, FLOAT32}
  static float square(float a) {
    return a * a;
  }

  // each = {FLOAT64}
  static double square(double a) {
    return a * a;
  }

  // each = {COMPLEX64, COMPLEX128}
  static void square(double re, double im, ComplexCell out) {
    out.set(re * re - im * im, re * im + im * re);
  }

  // NumPy casts 1.0 / 0 to the integer, which on x86-64 gives the least int32 and int64, and 0 once
  // narrowed.
  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int reciprocal(int a) {
    return a == 0 ? Integer.MIN_VALUE : 1 / a;
  }

  // each = {UINT32, INT64}
  static long reciprocal(long a) {
    return a == 0 ? Long.MIN_VALUE : 1 / a;
  }

  // name = reciprocal
  // each = {UINT64}
  static long reciprocalUnsigned(long a) {
    return a == 1 ? 1 : 0;
  }

  // each = {FLOAT16, FLOAT32}
  static float reciprocal(float a) {
    return 1 / a;
  }

  // each = {FLOAT64}
  static double reciprocal(double a) {
    return 1 / a;
  }

  // By Smith's method, in NumPy's order of operations.
  // each = {COMPLEX64, COMPLEX128}
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
