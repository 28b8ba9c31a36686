package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;

/** Rounding to integral values, which integers are. */
final class Rounding {
  private Rounding() {}

  // Halves go to the even neighbour.
  // each = {FLOAT16, FLOAT32}
  static float rint(float a) {
    return (float) Math.rint(a);
  }

  // each = {FLOAT64}
  static double rint(double a) {
    return Math.rint(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void rint(double re, double im, ComplexCell out) {
    out.set(Math.rint(re), Math.rint(im));
  }

  // each = {BOOL}
  static boolean floor(boolean a) {
    return a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int floor(int a) {
    return a;
  }

  // each = {UINT32, INT64, UINT64}
  static long floor(long a) {
    return a;
  }

  // each = {FLOAT16, FLOAT32}
  static float floor(float a) {
    return (float) Math.floor(a);
  }

  // each = {FLOAT64}
  static double floor(double a) {
    return Math.floor(a);
  }

  // each = {BOOL}
  static boolean ceil(boolean a) {
    return a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int ceil(int a) {
    return a;
  }

  // each = {UINT32, INT64, UINT64}
  static long ceil(long a) {
    return a;
  }

  // each = {FLOAT16, FLOAT32}
  static float ceil(float a) {
    return (float) Math.ceil(a);
  }

  // each = {FLOAT64}
  static double ceil(double a) {
    return Math.ceil(a);
  }

  // each = {BOOL}
  static boolean trunc(boolean a) {
    return a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int trunc(int a) {
    return a;
  }

  // each = {UINT32, INT64, UINT64}
  static long trunc(long a) {
    return a;
  }

  // each = {FLOAT16, FLOAT32}
  static float trunc(float a) {
    return (float) (a < 0 ? Math.ceil(a) : Math.floor(a));
  }

  // each = {FLOAT64}
  static double trunc(double a) {
    return a < 0 ? Math.ceil(a) : Math.floor(a);
  }

  // each = {FLOAT16, FLOAT32}
  static void modf(float a, FloatCell fraction, FloatCell whole) {
    float rounded = trunc(a);
    whole.value = rounded;
    // Of an infinity, nothing is left; the sign stays in any case.
    fraction.value = Math.copySign(Float.isInfinite(a) ? 0 : a - rounded, a);
  }

  // each = {FLOAT64}
  static void modf(double a, DoubleCell fraction, DoubleCell whole) {
    double rounded = trunc(a);
    whole.value = rounded;
    // Of an infinity, nothing is left; the sign stays in any case.
    fraction.value = Math.copySign(Double.isInfinite(a) ? 0 : a - rounded, a);
  }
}
