package io.monomorph.function;

import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Parts of complex numbers: of a real one, the imaginary part is zero and the angle 0 or pi. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class ComplexComponents {
  private ComplexComponents() {}

  /** The complex conjugate. */
  @Ufunc
  static int conjugate(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long conjugate(long a) {
    return a;
  }

  @Ufunc
  static float conjugate(float a) {
    return a;
  }

  @Ufunc
  static double conjugate(double a) {
    return a;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void conjugate(double re, double im, ComplexCell out) {
    out.set(re, -im);
  }

  /** The real part. */
  @Ufunc
  static boolean real(boolean a) {
    return a;
  }

  @Ufunc
  static int real(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long real(long a) {
    return a;
  }

  @Ufunc
  static float real(float a) {
    return a;
  }

  @Ufunc
  static double real(double a) {
    return a;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static double real(double re, double im) {
    return re;
  }

  /** The imaginary part. */
  @Ufunc
  static boolean imag(boolean a) {
    return false;
  }

  @Ufunc
  static int imag(int a) {
    return 0;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long imag(long a) {
    return 0;
  }

  @Ufunc
  static float imag(float a) {
    return 0;
  }

  @Ufunc
  static double imag(double a) {
    return 0;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static double imag(double re, double im) {
    return im;
  }

  // As NumPy's, which finds the dtype of bool beside an integer zero.
  /** The angle of a complex number in radians. */
  @Ufunc(types = {BOOL, FLOAT64})
  static double angle(boolean a) {
    return 0;
  }

  // Integers are cast to the floating-point dtype that holds them: (u)int8 to float16 and so on.
  @Ufunc
  static float angle(float a) {
    return (float) angle((double) a);
  }

  @Ufunc
  static double angle(double a) {
    return Math.atan2(0.0, a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static double angle(double re, double im) {
    return Math.atan2(im, re);
  }
}
