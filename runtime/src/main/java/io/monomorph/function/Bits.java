package io.monomorph.function;

/** Bitwise operations and shifts. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Bits {
  private Bits() {}

  // each = {BOOL}
  static boolean bitwiseAnd(boolean a, boolean b) {
    return a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int bitwiseAnd(int a, int b) {
    return a & b;
  }

  // each = {UINT32, INT64, UINT64}
  static long bitwiseAnd(long a, long b) {
    return a & b;
  }

  // each = {BOOL}
  static boolean bitwiseOr(boolean a, boolean b) {
    return a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int bitwiseOr(int a, int b) {
    return a | b;
  }

  // each = {UINT32, INT64, UINT64}
  static long bitwiseOr(long a, long b) {
    return a | b;
  }

  // each = {BOOL}
  static boolean bitwiseXor(boolean a, boolean b) {
    return a ^ b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int bitwiseXor(int a, int b) {
    return a ^ b;
  }

  // each = {UINT32, INT64, UINT64}
  static long bitwiseXor(long a, long b) {
    return a ^ b;
  }

  // each = {BOOL}
  static boolean invert(boolean a) {
    return !a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int invert(int a) {
    return ~a;
  }

  // each = {UINT32, INT64, UINT64}
  static long invert(long a) {
    return ~a;
  }

  // Negative counts, and those of the width or more, shift all bits out.
  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int leftShift(int a, int b) {
    return (b & ~31) == 0 ? a << b : 0;
  }

  // each = {UINT32, INT64, UINT64}
  static long leftShift(long a, long b) {
    return (b & ~63L) == 0 ? a << b : 0;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int rightShift(int a, int b) {
    return (b & ~31) == 0 ? a >> b : a >> 31;
  }

  // each = {UINT32, INT64}
  static long rightShift(long a, long b) {
    return (b & ~63L) == 0 ? a >> b : a >> 63;
  }

  // name = right_shift
  // each = {UINT64}
  static long rightShiftUnsigned(long a, long b) {
    return (b & ~63L) == 0 ? a >>> b : 0;
  }

  // The bits of the absolute value.
  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> UINT8
  static int bitwiseCount(int a) {
    return Integer.bitCount(Math.abs(a));
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> UINT8
  static int bitwiseCount(long a) {
    return Long.bitCount(Math.abs(a));
  }

  // name = bitwise_count
  // each = {UINT64}
  // types per dtype: each -> UINT8
  static int bitwiseCountUnsigned(long a) {
    return Long.bitCount(a);
  }
}
