package io.monomorph.function;

import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Equal and not equal. Of int64 and uint64, the values are compared, not the bits. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Equality {
  private Equality() {}

  /** Whether both are equal. */
  @Ufunc
  static boolean equal(boolean a, boolean b) {
    // The JIT works on many at once only without a choice.
    return a ^ b ^ true;
  }

  @Ufunc
  static boolean equal(int a, int b) {
    return Order.equal(a, b);
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static boolean equal(long a, long b) {
    return Order.equal(a, b);
  }

  @Ufunc(
      name = "equal",
      types = {INT64, UINT64, BOOL})
  static boolean equalSignedUnsigned(long a, long b) {
    return a >= 0 && a == b;
  }

  @Ufunc(
      name = "equal",
      types = {UINT64, INT64, BOOL})
  static boolean equalUnsignedSigned(long a, long b) {
    return b >= 0 && a == b;
  }

  @Ufunc
  static boolean equal(float a, float b) {
    return a == b;
  }

  @Ufunc
  static boolean equal(double a, double b) {
    return a == b;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static boolean equal(double ar, double ai, double br, double bi) {
    return ar == br && ai == bi;
  }

  /** Whether they differ. */
  @Ufunc(name = "not_equal")
  static boolean notEqual(boolean a, boolean b) {
    return a ^ b;
  }

  @Ufunc(name = "not_equal")
  static boolean notEqual(int a, int b) {
    return Order.notEqual(a, b);
  }

  @Ufunc(
      name = "not_equal",
      each = {UINT32, INT64, UINT64})
  static boolean notEqual(long a, long b) {
    return Order.notEqual(a, b);
  }

  @Ufunc(
      name = "not_equal",
      types = {INT64, UINT64, BOOL})
  static boolean notEqualSignedUnsigned(long a, long b) {
    return a < 0 || a != b;
  }

  @Ufunc(
      name = "not_equal",
      types = {UINT64, INT64, BOOL})
  static boolean notEqualUnsignedSigned(long a, long b) {
    return b < 0 || a != b;
  }

  @Ufunc(name = "not_equal")
  static boolean notEqual(float a, float b) {
    return a != b;
  }

  @Ufunc(name = "not_equal")
  static boolean notEqual(double a, double b) {
    return a != b;
  }

  @Ufunc(
      name = "not_equal",
      each = {COMPLEX64, COMPLEX128})
  static boolean notEqual(double ar, double ai, double br, double bi) {
    return ar != br || ai != bi;
  }
}
