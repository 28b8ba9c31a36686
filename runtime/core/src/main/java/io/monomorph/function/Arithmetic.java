package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.TypeRule;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Sums, differences and products. Integers wrap around. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Arithmetic {
  private Arithmetic() {}

  /** The sum; of bool the logical or. */
  @Ufunc(identity = 0, folding = Folding.PAIRWISE, widens = true)
  static boolean add(boolean a, boolean b) {
    return a | b;
  }

  @Ufunc
  static int add(int a, int b) {
    return a + b;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long add(long a, long b) {
    return a + b;
  }

  @Ufunc
  static float add(float a, float b) {
    return a + b;
  }

  @Ufunc
  static double add(double a, double b) {
    return a + b;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void add(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar + br, ai + bi);
  }

  /** The difference. */
  @Ufunc(rule = TypeRule.NOT_ONLY_BOOL)
  static int subtract(int a, int b) {
    return a - b;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long subtract(long a, long b) {
    return a - b;
  }

  @Ufunc
  static float subtract(float a, float b) {
    return a - b;
  }

  @Ufunc
  static double subtract(double a, double b) {
    return a - b;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void subtract(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar - br, ai - bi);
  }

  /** The product; of bool the logical and. */
  @Ufunc(identity = 1, folding = Folding.AXES_IN_ANY_ORDER, widens = true)
  static boolean multiply(boolean a, boolean b) {
    return a & b;
  }

  @Ufunc
  static int multiply(int a, int b) {
    return a * b;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long multiply(long a, long b) {
    return a * b;
  }

  @Ufunc
  static float multiply(float a, float b) {
    return a * b;
  }

  @Ufunc
  static double multiply(double a, double b) {
    return a * b;
  }

  // Each product is rounded, so that the product commutes and z times its conjugate is real, on
  // every processor. NumPy fuses one of the two where the processor can, which differs in the last
  // bits.
  @Ufunc(name = "multiply", each = COMPLEX64)
  static void multiplySingle(double ar, double ai, double br, double bi, ComplexCell out) {
    float re1 = (float) ar;
    float im1 = (float) ai;
    float re2 = (float) br;
    float im2 = (float) bi;
    out.set(re1 * re2 - im1 * im2, re1 * im2 + im1 * re2);
  }

  @Ufunc(each = COMPLEX128)
  static void multiply(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar * br - ai * bi, ar * bi + ai * br);
  }

  /** The number with the other sign; integers wrap around. */
  @Ufunc(rule = TypeRule.NOT_ONLY_BOOL)
  static int negative(int a) {
    return -a;
  }

  @Ufunc(each = {UINT32, INT64, UINT64})
  static long negative(long a) {
    return -a;
  }

  @Ufunc
  static float negative(float a) {
    return -a;
  }

  @Ufunc
  static double negative(double a) {
    return -a;
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void negative(double re, double im, ComplexCell out) {
    out.set(-re, -im);
  }
}
