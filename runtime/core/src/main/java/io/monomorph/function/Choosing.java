package io.monomorph.function;

import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.FLOAT16;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT16;
import static io.monomorph.dtype.DType.INT32;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.INT8;
import static io.monomorph.dtype.DType.UINT16;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;
import static io.monomorph.dtype.DType.UINT8;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/**
 * One of two values, as a condition says. It is chosen by its bits and without a branch: which way
 * a condition goes is often hard to predict, and then a branch costs as much as some ten elements.
 */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Choosing {
  private Choosing() {}

  /** The second where the first is true, otherwise the third. */
  @Ufunc(types = {BOOL, BOOL, BOOL, BOOL})
  @SuppressWarnings("ShortCircuitBoolean") // which would branch
  static boolean where(boolean condition, boolean a, boolean b) {
    return (condition & a) | (!condition & b);
  }

  @Ufunc(
      types = {
        BOOL, INT8, INT8, INT8,
        BOOL, UINT8, UINT8, UINT8,
        BOOL, INT16, INT16, INT16,
        BOOL, UINT16, UINT16, UINT16,
        BOOL, INT32, INT32, INT32
      })
  static int where(boolean condition, int a, int b) {
    return b ^ ((a ^ b) & -(condition ? 1 : 0));
  }

  @Ufunc(
      types = {
        BOOL, UINT32, UINT32, UINT32,
        BOOL, INT64, INT64, INT64,
        BOOL, UINT64, UINT64, UINT64
      })
  static long where(boolean condition, long a, long b) {
    return b ^ ((a ^ b) & (long) -(condition ? 1 : 0));
  }

  /** Of float16 the bits. */
  @Ufunc(
      name = "where",
      types = {BOOL, FLOAT16, FLOAT16, FLOAT16})
  static short whereBits(boolean condition, short a, short b) {
    return (short) where(condition, (int) a, (int) b);
  }

  @Ufunc(types = {BOOL, FLOAT32, FLOAT32, FLOAT32})
  static float where(boolean condition, float a, float b) {
    return Float.intBitsToFloat(
        where(condition, Float.floatToRawIntBits(a), Float.floatToRawIntBits(b)));
  }

  @Ufunc(types = {BOOL, FLOAT64, FLOAT64, FLOAT64})
  static double where(boolean condition, double a, double b) {
    return Double.longBitsToDouble(
        where(condition, Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
  }

  @Ufunc(
      types = {
        BOOL, COMPLEX64, COMPLEX64, COMPLEX64,
        BOOL, COMPLEX128, COMPLEX128, COMPLEX128
      })
  static void where(
      boolean condition, double aRe, double aIm, double bRe, double bIm, ComplexCell out) {
    out.set(where(condition, aRe, bRe), where(condition, aIm, bIm));
  }
}
