package io.monomorph.function;

import static io.monomorph.dtype.DType.INT16;
import static io.monomorph.dtype.DType.INT32;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.INT8;
import static io.monomorph.dtype.DType.UINT16;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;
import static io.monomorph.dtype.DType.UINT8;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Bitwise operations and shifts. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Bits {
  private Bits() {}

  /** The bits that both have. */
  @Ufunc(name = "bitwise_and", identity = -1, folding = Folding.PAIRWISE)
  static boolean bitwiseAnd(boolean a, boolean b) {
    return a & b;
  }

  @Ufunc(name = "bitwise_and")
  static int bitwiseAnd(int a, int b) {
    return a & b;
  }

  @Ufunc(
      name = "bitwise_and",
      each = {UINT32, INT64, UINT64})
  static long bitwiseAnd(long a, long b) {
    return a & b;
  }

  /** The bits that one or both have. */
  @Ufunc(name = "bitwise_or", identity = 0, folding = Folding.PAIRWISE)
  static boolean bitwiseOr(boolean a, boolean b) {
    return a | b;
  }

  @Ufunc(name = "bitwise_or")
  static int bitwiseOr(int a, int b) {
    return a | b;
  }

  @Ufunc(
      name = "bitwise_or",
      each = {UINT32, INT64, UINT64})
  static long bitwiseOr(long a, long b) {
    return a | b;
  }

  /** The bits that one of them has. */
  @Ufunc(name = "bitwise_xor", identity = 0, folding = Folding.PAIRWISE)
  static boolean bitwiseXor(boolean a, boolean b) {
    return a ^ b;
  }

  @Ufunc(name = "bitwise_xor")
  static int bitwiseXor(int a, int b) {
    return a ^ b;
  }

  @Ufunc(
      name = "bitwise_xor",
      each = {UINT32, INT64, UINT64})
  static long bitwiseXor(long a, long b) {
    return a ^ b;
  }

  /** The other bits; of bool the logical not. */
  @Ufunc
  static boolean invert(boolean a) {
    return !a;
  }

  @Ufunc
  static int invert(int a) {
    return ~a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long invert(long a) {
    return ~a;
  }

  // Negative counts, and those of the width or more, shift all bits out.
  /** The bits moved to the left; by as many as there are, or more, it gives 0. */
  @Ufunc(name = "left_shift")
  static int leftShift(int a, int b) {
    return (b & ~31) == 0 ? a << b : 0;
  }

  @Ufunc(
      name = "left_shift",
      each = {UINT32, INT64, UINT64})
  static long leftShift(long a, long b) {
    return (b & ~63L) == 0 ? a << b : 0;
  }

  /** The bits moved to the right, the sign filling the place. */
  @Ufunc(name = "right_shift")
  static int rightShift(int a, int b) {
    return (b & ~31) == 0 ? a >> b : a >> 31;
  }

  @Ufunc(name = "right_shift")
  static long rightShift(long a, long b) {
    return (b & ~63L) == 0 ? a >> b : a >> 63;
  }

  @Ufunc(name = "right_shift", each = UINT64)
  static long rightShiftUnsigned(long a, long b) {
    return (b & ~63L) == 0 ? a >>> b : 0;
  }

  // The bits of the absolute value.
  /** The number of bits that are 1 in the number without its sign. */
  @Ufunc(
      name = "bitwise_count",
      types = {INT8, UINT8, UINT8, UINT8, INT16, UINT8, UINT16, UINT8, INT32, UINT8})
  static int bitwiseCount(int a) {
    return Integer.bitCount(Math.abs(a));
  }

  @Ufunc(
      name = "bitwise_count",
      types = {UINT32, UINT8, INT64, UINT8})
  static int bitwiseCount(long a) {
    return Long.bitCount(Math.abs(a));
  }

  @Ufunc(
      name = "bitwise_count",
      types = {UINT64, UINT8})
  static int bitwiseCountUnsigned(long a) {
    return Long.bitCount(a);
  }
}
