package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Finite, infinite or not a number. Integers are finite. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Finiteness {
  private Finiteness() {}

  /** Whether the number is neither infinite nor NaN. */
  @Ufunc
  static boolean isfinite(boolean a) {
    return true;
  }

  @Ufunc
  static boolean isfinite(int a) {
    return true;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static boolean isfinite(long a) {
    return true;
  }

  @Ufunc
  static boolean isfinite(float a) {
    return Float.isFinite(a);
  }

  @Ufunc
  static boolean isfinite(double a) {
    return Double.isFinite(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean isfinite(double re, double im) {
    return Double.isFinite(re) && Double.isFinite(im);
  }

  /** Whether the number is infinite. */
  @Ufunc
  static boolean isinf(boolean a) {
    return false;
  }

  @Ufunc
  static boolean isinf(int a) {
    return false;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static boolean isinf(long a) {
    return false;
  }

  @Ufunc
  static boolean isinf(float a) {
    return Float.isInfinite(a);
  }

  @Ufunc
  static boolean isinf(double a) {
    return Double.isInfinite(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean isinf(double re, double im) {
    return Double.isInfinite(re) || Double.isInfinite(im);
  }

  /** Whether it is not a number. */
  @Ufunc
  static boolean isnan(boolean a) {
    return false;
  }

  @Ufunc
  static boolean isnan(int a) {
    return false;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static boolean isnan(long a) {
    return false;
  }

  @Ufunc
  static boolean isnan(float a) {
    return Float.isNaN(a);
  }

  @Ufunc
  static boolean isnan(double a) {
    return Double.isNaN(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean isnan(double re, double im) {
    return Double.isNaN(re) || Double.isNaN(im);
  }
}
