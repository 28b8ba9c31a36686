package io.monomorph.function;

/** Finite, infinite or not a number. Integers are finite. */
final class Classes {
  private Classes() {}

  // each = {BOOL}
  static boolean isfinite(boolean a) {
    return true;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean isfinite(int a) {
    return true;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean isfinite(long a) {
    return true;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean isfinite(float a) {
    return Float.isFinite(a);
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean isfinite(double a) {
    return Double.isFinite(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean isfinite(double re, double im) {
    return Double.isFinite(re) && Double.isFinite(im);
  }

  // each = {BOOL}
  static boolean isinf(boolean a) {
    return false;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean isinf(int a) {
    return false;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean isinf(long a) {
    return false;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean isinf(float a) {
    return Float.isInfinite(a);
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean isinf(double a) {
    return Double.isInfinite(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean isinf(double re, double im) {
    return Double.isInfinite(re) || Double.isInfinite(im);
  }

  // each = {BOOL}
  static boolean isnan(boolean a) {
    return false;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean isnan(int a) {
    return false;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean isnan(long a) {
    return false;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean isnan(float a) {
    return Float.isNaN(a);
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean isnan(double a) {
    return Double.isNaN(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean isnan(double re, double im) {
    return Double.isNaN(re) || Double.isNaN(im);
  }
}
