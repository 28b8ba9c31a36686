package io.monomorph.function;

import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/**
 * Greater, and greater or equal. Of int64 and uint64, the values are compared; complex numbers by
 * their real, then imaginary parts.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Greater {
  private Greater() {}

  /** Whether the first is greater than the second. */
  @Ufunc
  static boolean greater(boolean a, boolean b) {
    return a & !b;
  }

  @Ufunc
  static boolean greater(int a, int b) {
    return a > b;
  }

  @Ufunc
  static boolean greater(long a, long b) {
    return a > b;
  }

  @Ufunc(name = "greater", each = UINT64)
  static boolean greaterUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0;
  }

  @Ufunc(
      name = "greater",
      types = {INT64, UINT64, BOOL})
  static boolean greaterSignedUnsigned(long a, long b) {
    return a >= 0 && Long.compareUnsigned(a, b) > 0;
  }

  @Ufunc(
      name = "greater",
      types = {UINT64, INT64, BOOL})
  static boolean greaterUnsignedSigned(long a, long b) {
    return b < 0 || Long.compareUnsigned(a, b) > 0;
  }

  @Ufunc
  static boolean greater(float a, float b) {
    return a > b;
  }

  @Ufunc
  static boolean greater(double a, double b) {
    return a > b;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean greater(double ar, double ai, double br, double bi) {
    return (ar > br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai > bi);
  }

  /** Whether the first is not less than the second. */
  @Ufunc(name = "greater_equal")
  static boolean greaterEqual(boolean a, boolean b) {
    return a | !b;
  }

  @Ufunc(name = "greater_equal")
  static boolean greaterEqual(int a, int b) {
    return a >= b;
  }

  @Ufunc(name = "greater_equal")
  static boolean greaterEqual(long a, long b) {
    return a >= b;
  }

  @Ufunc(name = "greater_equal", each = UINT64)
  static boolean greaterEqualUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0;
  }

  @Ufunc(
      name = "greater_equal",
      types = {INT64, UINT64, BOOL})
  static boolean greaterEqualSignedUnsigned(long a, long b) {
    return a >= 0 && Long.compareUnsigned(a, b) >= 0;
  }

  @Ufunc(
      name = "greater_equal",
      types = {UINT64, INT64, BOOL})
  static boolean greaterEqualUnsignedSigned(long a, long b) {
    return b < 0 || Long.compareUnsigned(a, b) >= 0;
  }

  @Ufunc(name = "greater_equal")
  static boolean greaterEqual(float a, float b) {
    return a >= b;
  }

  @Ufunc(name = "greater_equal")
  static boolean greaterEqual(double a, double b) {
    return a >= b;
  }

  @Ufunc(
      name = "greater_equal",
      each = {COMPLEX64, COMPLEX128})
  static boolean greaterEqual(double ar, double ai, double br, double bi) {
    return (ar > br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai >= bi);
  }
}
