package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Parts of complex numbers: of a real one, the imaginary part is zero and the angle 0 or pi. */
final class Parts {
  private Parts() {}

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int conjugate(int a) {
    return a;
  }

  // each = {UINT32, INT64, UINT64}
  static long conjugate(long a) {
    return a;
  }

  // each = {FLOAT16, FLOAT32}
  static float conjugate(float a) {
    return a;
  }

  // each = {FLOAT64}
  static double conjugate(double a) {
    return a;
  }

  // each = {COMPLEX64, COMPLEX128}
  static void conjugate(double re, double im, ComplexCell out) {
    out.set(re, -im);
  }

  // each = {BOOL}
  static boolean real(boolean a) {
    return a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int real(int a) {
    return a;
  }

  // each = {UINT32, INT64, UINT64}
  static long real(long a) {
    return a;
  }

  // each = {FLOAT16, FLOAT32}
  static float real(float a) {
    return a;
  }

  // each = {FLOAT64}
  static double real(double a) {
    return a;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: COMPLEX64 -> FLOAT32, COMPLEX128 -> FLOAT64
  static double real(double re, double im) {
    return re;
  }

  // each = {BOOL}
  static boolean imag(boolean a) {
    return false;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int imag(int a) {
    return 0;
  }

  // each = {UINT32, INT64, UINT64}
  static long imag(long a) {
    return 0;
  }

  // each = {FLOAT16, FLOAT32}
  static float imag(float a) {
    return 0;
  }

  // each = {FLOAT64}
  static double imag(double a) {
    return 0;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: COMPLEX64 -> FLOAT32, COMPLEX128 -> FLOAT64
  static double imag(double re, double im) {
    return im;
  }

  // Integers are cast to the floating-point dtype that holds them: (u)int8 to float16 and so on.
  // each = {FLOAT16, FLOAT32}
  static float angle(float a) {
    return (float) angle((double) a);
  }

  // each = {FLOAT64}
  static double angle(double a) {
    return Math.atan2(0.0, a);
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: COMPLEX64 -> FLOAT32, COMPLEX128 -> FLOAT64
  static double angle(double re, double im) {
    return Math.atan2(im, re);
  }
}
