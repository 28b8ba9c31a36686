package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;

/** Rounding to integral values, which integers are. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Rounding {
  private Rounding() {}

  // Halves go to the even neighbour.
  /** The nearest integer, in the dtype of the input; halves go to the even one. */
  @Ufunc
  static float rint(float a) {
    return (float) Math.rint(a);
  }

  @Ufunc
  static double rint(double a) {
    return Math.rint(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void rint(double re, double im, ComplexCell out) {
    out.set(Math.rint(re), Math.rint(im));
  }

  /** The greatest integer that is not greater, in the dtype of the input. */
  @Ufunc
  static boolean floor(boolean a) {
    return a;
  }

  @Ufunc
  static int floor(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long floor(long a) {
    return a;
  }

  @Ufunc
  static float floor(float a) {
    return (float) Math.floor(a);
  }

  @Ufunc
  static double floor(double a) {
    return Math.floor(a);
  }

  /** The smallest integer that is not less, in the dtype of the input. */
  @Ufunc
  static boolean ceil(boolean a) {
    return a;
  }

  @Ufunc
  static int ceil(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long ceil(long a) {
    return a;
  }

  @Ufunc
  static float ceil(float a) {
    return (float) Math.ceil(a);
  }

  @Ufunc
  static double ceil(double a) {
    return Math.ceil(a);
  }

  /** The number without what is behind the point, in the dtype of the input. */
  @Ufunc
  static boolean trunc(boolean a) {
    return a;
  }

  @Ufunc
  static int trunc(int a) {
    return a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long trunc(long a) {
    return a;
  }

  // The way down for positive, up for negative numbers, without a branch that nobody foresees.
  @Ufunc
  static float trunc(float a) {
    return Math.copySign((float) Math.floor(Math.abs(a)), a);
  }

  @Ufunc
  static double trunc(double a) {
    return Math.copySign(Math.floor(Math.abs(a)), a);
  }

  /** The parts of the number behind and before the point. */
  @Ufunc
  static void modf(float a, FloatCell fraction, FloatCell whole) {
    float rounded = trunc(a);
    whole.value = rounded;
    // Of an infinity, nothing is left; the sign stays in any case.
    fraction.value = Math.copySign(Float.isInfinite(a) ? 0 : a - rounded, a);
  }

  @Ufunc
  static void modf(double a, DoubleCell fraction, DoubleCell whole) {
    double rounded = trunc(a);
    whole.value = rounded;
    // Of an infinity, nothing is left; the sign stays in any case.
    fraction.value = Math.copySign(Double.isInfinite(a) ? 0 : a - rounded, a);
  }
}
