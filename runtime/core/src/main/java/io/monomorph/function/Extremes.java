package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/**
 * Maxima and minima, which are NaN if an operand is; fmax and fmin, which pass over NaN; clip.
 *
 * <p>The maximum of zeros of both signs is 0.0 and their minimum -0.0, as IEEE 754 has it; in NumPy
 * it depends on the order and on the processor. Complex numbers are ordered by their real, then
 * imaginary parts. Of equal ones, and of several that are NaN, the first is taken; so their rows
 * are reduced in order.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Extremes {
  private Extremes() {}

  /** The greater one, or NaN if one is. */
  @Ufunc(folding = Folding.PAIRWISE)
  static boolean maximum(boolean a, boolean b) {
    return a | b;
  }

  @Ufunc
  static int maximum(int a, int b) {
    return Math.max(a, b);
  }

  @Ufunc
  static long maximum(long a, long b) {
    return Math.max(a, b);
  }

  @Ufunc(name = "maximum", each = UINT64)
  static long maximumUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? a : b;
  }

  @Ufunc
  static float maximum(float a, float b) {
    return Math.max(a, b);
  }

  @Ufunc
  static double maximum(double a, double b) {
    return Math.max(a, b);
  }

  @Ufunc(
      each = {COMPLEX64, COMPLEX128},
      folding = Folding.AXES_IN_ANY_ORDER)
  static void maximum(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(ar, ai) || Greater.greaterEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  /** The lesser one, or NaN if one is. */
  @Ufunc(folding = Folding.PAIRWISE)
  static boolean minimum(boolean a, boolean b) {
    return a & b;
  }

  @Ufunc
  static int minimum(int a, int b) {
    return Math.min(a, b);
  }

  @Ufunc
  static long minimum(long a, long b) {
    return Math.min(a, b);
  }

  @Ufunc(name = "minimum", each = UINT64)
  static long minimumUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? a : b;
  }

  @Ufunc
  static float minimum(float a, float b) {
    return Math.min(a, b);
  }

  @Ufunc
  static double minimum(double a, double b) {
    return Math.min(a, b);
  }

  @Ufunc(
      each = {COMPLEX64, COMPLEX128},
      folding = Folding.AXES_IN_ANY_ORDER)
  static void minimum(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(ar, ai) || Less.lessEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  /** The greater one; of a number and NaN the number. */
  @Ufunc(folding = Folding.PAIRWISE)
  static boolean fmax(boolean a, boolean b) {
    return a | b;
  }

  @Ufunc
  static int fmax(int a, int b) {
    return Math.max(a, b);
  }

  @Ufunc
  static long fmax(long a, long b) {
    return Math.max(a, b);
  }

  @Ufunc(name = "fmax", each = UINT64)
  static long fmaxUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? a : b;
  }

  @Ufunc
  static float fmax(float a, float b) {
    return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.max(a, b);
  }

  @Ufunc
  static double fmax(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  @Ufunc(
      each = {COMPLEX64, COMPLEX128},
      folding = Folding.AXES_IN_ANY_ORDER)
  static void fmax(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(br, bi) || Greater.greaterEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  /** The lesser one; of a number and NaN the number. */
  @Ufunc(folding = Folding.PAIRWISE)
  static boolean fmin(boolean a, boolean b) {
    return a & b;
  }

  @Ufunc
  static int fmin(int a, int b) {
    return Math.min(a, b);
  }

  @Ufunc
  static long fmin(long a, long b) {
    return Math.min(a, b);
  }

  @Ufunc(name = "fmin", each = UINT64)
  static long fminUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? a : b;
  }

  @Ufunc
  static float fmin(float a, float b) {
    return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.min(a, b);
  }

  @Ufunc
  static double fmin(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  @Ufunc(
      each = {COMPLEX64, COMPLEX128},
      folding = Folding.AXES_IN_ANY_ORDER)
  static void fmin(double ar, double ai, double br, double bi, ComplexCell out) {
    if (isNaN(br, bi) || Less.lessEqual(ar, ai, br, bi)) {
      out.set(ar, ai);
    } else {
      out.set(br, bi);
    }
  }

  static boolean isNaN(double re, double im) {
    return Double.isNaN(re) || Double.isNaN(im);
  }
}
