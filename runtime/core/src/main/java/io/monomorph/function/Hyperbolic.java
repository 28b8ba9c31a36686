package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Hyperbolic functions and their inverses. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Hyperbolic {
  private Hyperbolic() {}

  /** The hyperbolic sine. */
  @Ufunc
  static float sinh(float a) {
    return (float) RealHyperbolics.sinh(a);
  }

  @Ufunc
  static double sinh(double a) {
    return RealHyperbolics.sinh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void sinh(double re, double im, ComplexCell out) {
    ComplexHyperbolics.sinh(re, im, out);
  }

  /** The hyperbolic cosine. */
  @Ufunc
  static float cosh(float a) {
    return (float) RealHyperbolics.cosh(a);
  }

  @Ufunc
  static double cosh(double a) {
    return RealHyperbolics.cosh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void cosh(double re, double im, ComplexCell out) {
    ComplexHyperbolics.cosh(re, im, out);
  }

  /** The hyperbolic tangent. */
  @Ufunc
  static float tanh(float a) {
    return (float) Math.tanh(a);
  }

  @Ufunc
  static double tanh(double a) {
    return Math.tanh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void tanh(double re, double im, ComplexCell out) {
    ComplexHyperbolics.tanh(re, im, out);
  }

  /** The inverse of the hyperbolic sine. */
  @Ufunc
  static float arcsinh(float a) {
    return (float) RealHyperbolics.arcsinh(a);
  }

  @Ufunc
  static double arcsinh(double a) {
    return RealHyperbolics.arcsinh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arcsinh(double re, double im, ComplexCell out) {
    ComplexInverses.arcsinh(re, im, out);
  }

  /** The inverse of the hyperbolic cosine. */
  @Ufunc
  static float arccosh(float a) {
    return (float) RealHyperbolics.arccosh(a);
  }

  @Ufunc
  static double arccosh(double a) {
    return RealHyperbolics.arccosh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arccosh(double re, double im, ComplexCell out) {
    ComplexInverses.arccosh(re, im, out);
  }

  /** The inverse of the hyperbolic tangent. */
  @Ufunc
  static float arctanh(float a) {
    return (float) RealHyperbolics.arctanh(a);
  }

  @Ufunc
  static double arctanh(double a) {
    return RealHyperbolics.arctanh(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arctanh(double re, double im, ComplexCell out) {
    ComplexInverses.arctanh(re, im, out);
  }
}
