package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Logarithms. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Logarithms {
  private Logarithms() {}

  /** The natural logarithm. */
  @Ufunc
  static float log(float a) {
    return (float) Math.log(a);
  }

  @Ufunc
  static double log(double a) {
    return Math.log(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void log(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, out);
  }

  /** The logarithm to base 2. */
  @Ufunc
  static float log2(float a) {
    return (float) RealLogarithms.log2(a);
  }

  @Ufunc
  static double log2(double a) {
    return RealLogarithms.log2(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void log2(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, RealLogarithms.LOG2_E, out);
  }

  /** The logarithm to base 10. */
  @Ufunc
  static float log10(float a) {
    return (float) Math.log10(a);
  }

  @Ufunc
  static double log10(double a) {
    return Math.log10(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void log10(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, RealLogarithms.LOG10_E, out);
  }

  /** The natural logarithm of 1 and the number, exact near 0. */
  @Ufunc
  static float log1p(float a) {
    return (float) Math.log1p(a);
  }

  @Ufunc
  static double log1p(double a) {
    return Math.log1p(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void log1p(double re, double im, ComplexCell out) {
    ComplexExponentials.log1p(re, im, out);
  }

  /** The logarithm of the sum of the exponentials of both. */
  @Ufunc(identity = Double.NEGATIVE_INFINITY, folding = Folding.AXES_IN_ANY_ORDER)
  static float logaddexp(float a, float b) {
    return (float) RealLogarithms.logaddexp(a, b);
  }

  @Ufunc
  static double logaddexp(double a, double b) {
    return RealLogarithms.logaddexp(a, b);
  }

  /** The logarithm to base 2 of the sum of 2 to the power of both. */
  @Ufunc(identity = Double.NEGATIVE_INFINITY, folding = Folding.AXES_IN_ANY_ORDER)
  static float logaddexp2(float a, float b) {
    return (float) RealLogarithms.logaddexp2(a, b);
  }

  @Ufunc
  static double logaddexp2(double a, double b) {
    return RealLogarithms.logaddexp2(a, b);
  }
}
