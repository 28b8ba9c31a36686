package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/**
 * Maxima and minima, which are NaN if an operand is; fmax and fmin, which pass over NaN; clip.
 *
 * <p>The maximum of zeros of both signs is 0.0 and their minimum -0.0, as IEEE 754 has it; in NumPy
 * it depends on the order and on the processor. Complex numbers are ordered by their real, then
 * imaginary parts.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Extremes {
  private Extremes() {}

  // each = {BOOL}
  static boolean maximum(boolean a, boolean b) {
    return a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int maximum(int a, int b) {
    return Math.max(a, b);
  }

  // each = {UINT32, INT64}
  static long maximum(long a, long b) {
    return Math.max(a, b);
  }

  // name = maximum
  // each = {UINT64}
  static long maximumUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? a : b;
  }

  // each = {FLOAT16, FLOAT32}
  static float maximum(float a, float b) {
    return Math.max(a, b);
  }

  // each = {FLOAT64}
  static double maximum(double a, double b) {
    return Math.max(a, b);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void maximum(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(ar, ai) || Greater.greaterEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  // each = {BOOL}
  static boolean minimum(boolean a, boolean b) {
    return a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int minimum(int a, int b) {
    return Math.min(a, b);
  }

  // each = {UINT32, INT64}
  static long minimum(long a, long b) {
    return Math.min(a, b);
  }

  // name = minimum
  // each = {UINT64}
  static long minimumUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? a : b;
  }

  // each = {FLOAT16, FLOAT32}
  static float minimum(float a, float b) {
    return Math.min(a, b);
  }

  // each = {FLOAT64}
  static double minimum(double a, double b) {
    return Math.min(a, b);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void minimum(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(ar, ai) || Less.lessEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  // each = {BOOL}
  static boolean fmax(boolean a, boolean b) {
    return a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int fmax(int a, int b) {
    return Math.max(a, b);
  }

  // each = {UINT32, INT64}
  static long fmax(long a, long b) {
    return Math.max(a, b);
  }

  // name = fmax
  // each = {UINT64}
  static long fmaxUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? a : b;
  }

  // each = {FLOAT16, FLOAT32}
  static float fmax(float a, float b) {
    return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.max(a, b);
  }

  // each = {FLOAT64}
  static double fmax(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void fmax(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(br, bi) || Greater.greaterEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  // each = {BOOL}
  static boolean fmin(boolean a, boolean b) {
    return a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int fmin(int a, int b) {
    return Math.min(a, b);
  }

  // each = {UINT32, INT64}
  static long fmin(long a, long b) {
    return Math.min(a, b);
  }

  // name = fmin
  // each = {UINT64}
  static long fminUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? a : b;
  }

  // each = {FLOAT16, FLOAT32}
  static float fmin(float a, float b) {
    return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.min(a, b);
  }

  // each = {FLOAT64}
  static double fmin(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void fmin(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(br, bi) || Less.lessEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  static boolean isNaN(double re, double im) {
    return Double.isNaN(re) || Double.isNaN(im);
  }
}
