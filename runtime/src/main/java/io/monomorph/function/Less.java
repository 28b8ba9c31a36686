package io.monomorph.function;

/**
 * Less, and less or equal. Of int64 and uint64, the values are compared; complex numbers by their
 * real, then imaginary parts.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Less {
  private Less() {}

  // each = {BOOL}
  static boolean less(boolean a, boolean b) {
    return !a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean less(int a, int b) {
    return a < b;
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> BOOL
  static boolean less(long a, long b) {
    return a < b;
  }

  // name = less
  // each = {UINT64}
  // types per dtype: each -> BOOL
  static boolean lessUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0;
  }

  // name = less
  // types = INT64, UINT64, BOOL
  static boolean lessSignedUnsigned(long a, long b) {
    return a < 0 || Long.compareUnsigned(a, b) < 0;
  }

  // name = less
  // types = UINT64, INT64, BOOL
  static boolean lessUnsignedSigned(long a, long b) {
    return b >= 0 && Long.compareUnsigned(a, b) < 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean less(float a, float b) {
    return a < b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean less(double a, double b) {
    return a < b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean less(double ar, double ai, double br, double bi) {
    return (ar < br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai < bi);
  }

  // each = {BOOL}
  static boolean lessEqual(boolean a, boolean b) {
    return !a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean lessEqual(int a, int b) {
    return a <= b;
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> BOOL
  static boolean lessEqual(long a, long b) {
    return a <= b;
  }

  // name = less_equal
  // each = {UINT64}
  // types per dtype: each -> BOOL
  static boolean lessEqualUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0;
  }

  // name = less_equal
  // types = INT64, UINT64, BOOL
  static boolean lessEqualSignedUnsigned(long a, long b) {
    return a < 0 || Long.compareUnsigned(a, b) <= 0;
  }

  // name = less_equal
  // types = UINT64, INT64, BOOL
  static boolean lessEqualUnsignedSigned(long a, long b) {
    return b >= 0 && Long.compareUnsigned(a, b) <= 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean lessEqual(float a, float b) {
    return a <= b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean lessEqual(double a, double b) {
    return a <= b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean lessEqual(double ar, double ai, double br, double bi) {
    return (ar < br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai <= bi);
  }
}
