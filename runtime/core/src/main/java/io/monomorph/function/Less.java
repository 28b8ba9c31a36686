package io.monomorph.function;

import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/**
 * Less, and less or equal. Of int64 and uint64, the values are compared; complex numbers by their
 * real, then imaginary parts.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Less {
  private Less() {}

  /** Whether the first is less than the second. */
  @Ufunc
  static boolean less(boolean a, boolean b) {
    return !a & b;
  }

  @Ufunc
  static boolean less(int a, int b) {
    return a < b;
  }

  @Ufunc
  static boolean less(long a, long b) {
    return a < b;
  }

  @Ufunc(name = "less", each = UINT64)
  static boolean lessUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  @Ufunc(
      name = "less",
      types = {INT64, UINT64, BOOL})
  static boolean lessSignedUnsigned(long a, long b) {
    return a < 0 || Long.compareUnsigned(a, b) < 0;
  }

  @Ufunc(
      name = "less",
      types = {UINT64, INT64, BOOL})
  static boolean lessUnsignedSigned(long a, long b) {
    return b >= 0 && Long.compareUnsigned(a, b) < 0;
  }

  @Ufunc
  static boolean less(float a, float b) {
    return a < b;
  }

  @Ufunc
  static boolean less(double a, double b) {
    return a < b;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean less(double ar, double ai, double br, double bi) {
    return (ar < br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai < bi);
  }

  /** Whether the first is not greater than the second. */
  @Ufunc(name = "less_equal")
  static boolean lessEqual(boolean a, boolean b) {
    return !a | b;
  }

  @Ufunc(name = "less_equal")
  static boolean lessEqual(int a, int b) {
    return a <= b;
  }

  @Ufunc(name = "less_equal")
  static boolean lessEqual(long a, long b) {
    return a <= b;
  }

  @Ufunc(name = "less_equal", each = UINT64)
  static boolean lessEqualUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0;
  }

  @Ufunc(
      name = "less_equal",
      types = {INT64, UINT64, BOOL})
  static boolean lessEqualSignedUnsigned(long a, long b) {
    return a < 0 || Long.compareUnsigned(a, b) <= 0;
  }

  @Ufunc(
      name = "less_equal",
      types = {UINT64, INT64, BOOL})
  static boolean lessEqualUnsignedSigned(long a, long b) {
    return b >= 0 && Long.compareUnsigned(a, b) <= 0;
  }

  @Ufunc(name = "less_equal")
  static boolean lessEqual(float a, float b) {
    return a <= b;
  }

  @Ufunc(name = "less_equal")
  static boolean lessEqual(double a, double b) {
    return a <= b;
  }

  @Ufunc(
      name = "less_equal",
      each = {COMPLEX64, COMPLEX128})
  static boolean lessEqual(double ar, double ai, double br, double bi) {
    return (ar < br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai <= bi);
  }
}
