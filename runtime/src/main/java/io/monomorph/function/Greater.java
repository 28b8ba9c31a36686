package io.monomorph.function;

/**
 * Greater, and greater or equal. Of int64 and uint64, the values are compared; complex numbers by
 * their real, then imaginary parts.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Greater {
  private Greater() {}

  // each = {BOOL}
  static boolean greater(boolean a, boolean b) {
    return a & !b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean greater(int a, int b) {
    return a > b;
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> BOOL
  static boolean greater(long a, long b) {
    return a > b;
  }

  // name = greater
  // each = {UINT64}
  // types per dtype: each -> BOOL
  static boolean greaterUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0;
  }

  // name = greater
  // types = INT64, UINT64, BOOL
  static boolean greaterSignedUnsigned(long a, long b) {
    return a >= 0 && Long.compareUnsigned(a, b) > 0;
  }

  // name = greater
  // types = UINT64, INT64, BOOL
  static boolean greaterUnsignedSigned(long a, long b) {
    return b < 0 || Long.compareUnsigned(a, b) > 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean greater(float a, float b) {
    return a > b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean greater(double a, double b) {
    return a > b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean greater(double ar, double ai, double br, double bi) {
    return (ar > br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai > bi);
  }

  // each = {BOOL}
  static boolean greaterEqual(boolean a, boolean b) {
    return a | !b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean greaterEqual(int a, int b) {
    return a >= b;
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> BOOL
  static boolean greaterEqual(long a, long b) {
    return a >= b;
  }

  // name = greater_equal
  // each = {UINT64}
  // types per dtype: each -> BOOL
  static boolean greaterEqualUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0;
  }

  // name = greater_equal
  // types = INT64, UINT64, BOOL
  static boolean greaterEqualSignedUnsigned(long a, long b) {
    return a >= 0 && Long.compareUnsigned(a, b) >= 0;
  }

  // name = greater_equal
  // types = UINT64, INT64, BOOL
  static boolean greaterEqualUnsignedSigned(long a, long b) {
    return b < 0 || Long.compareUnsigned(a, b) >= 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean greaterEqual(float a, float b) {
    return a >= b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean greaterEqual(double a, double b) {
    return a >= b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean greaterEqual(double ar, double ai, double br, double bi) {
    return (ar > br && !Double.isNaN(ai) && !Double.isNaN(bi)) || (ar == br && ai >= bi);
  }
}
