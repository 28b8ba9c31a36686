package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/**
 * Exponential functions.
 *
 * <p>Here and in the other transcendental functions, float16 and float32 are computed as doubles
 * and rounded once, so that they are hardly more than half a unit in the last place from the true
 * value.
 */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Exponentials {
  private Exponentials() {}

  /** The exponential function. */
  @Ufunc
  static float exp(float a) {
    return (float) Math.exp(a);
  }

  @Ufunc
  static double exp(double a) {
    return Math.exp(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void exp(double re, double im, ComplexCell out) {
    ComplexExponentials.exp(re, im, out);
  }

  /** 2 to the power of the number. */
  @Ufunc
  static float exp2(float a) {
    return (float) Math.pow(2, a);
  }

  @Ufunc
  static double exp2(double a) {
    return Math.pow(2, a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void exp2(double re, double im, ComplexCell out) {
    ComplexExponentials.exp2(re, im, out);
  }

  /** The exponential function less 1, exact near 0. */
  @Ufunc
  static float expm1(float a) {
    return (float) Math.expm1(a);
  }

  @Ufunc
  static double expm1(double a) {
    return Math.expm1(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void expm1(double re, double im, ComplexCell out) {
    ComplexExponentials.expm1(re, im, out);
  }
}
