package io.monomorph.function;

/** Equal and not equal. Of int64 and uint64, the values are compared, not the bits. */
final class Equality {
  private Equality() {}

  // each = {BOOL}
  static boolean equal(boolean a, boolean b) {
    return a == b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean equal(int a, int b) {
    return a == b;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean equal(long a, long b) {
    return a == b;
  }

  // name = equal
  // types = INT64, UINT64, BOOL
  static boolean equalSignedUnsigned(long a, long b) {
    return a >= 0 && a == b;
  }

  // name = equal
  // types = UINT64, INT64, BOOL
  static boolean equalUnsignedSigned(long a, long b) {
    return b >= 0 && a == b;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean equal(float a, float b) {
    return a == b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean equal(double a, double b) {
    return a == b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean equal(double ar, double ai, double br, double bi) {
    return ar == br && ai == bi;
  }

  // each = {BOOL}
  static boolean notEqual(boolean a, boolean b) {
    return a != b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean notEqual(int a, int b) {
    return a != b;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean notEqual(long a, long b) {
    return a != b;
  }

  // name = not_equal
  // types = INT64, UINT64, BOOL
  static boolean notEqualSignedUnsigned(long a, long b) {
    return a < 0 || a != b;
  }

  // name = not_equal
  // types = UINT64, INT64, BOOL
  static boolean notEqualUnsignedSigned(long a, long b) {
    return b < 0 || a != b;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean notEqual(float a, float b) {
    return a != b;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean notEqual(double a, double b) {
    return a != b;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean notEqual(double ar, double ai, double br, double bi) {
    return ar != br || ai != bi;
  }
}
