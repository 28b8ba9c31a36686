package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Trigonometric functions and their inverses. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Trigonometry {
  private Trigonometry() {}

  /** The sine of an angle in radians. */
  @Ufunc
  static float sin(float a) {
    return (float) Math.sin(a);
  }

  @Ufunc
  static double sin(double a) {
    return Math.sin(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void sin(double re, double im, ComplexCell out) {
    ComplexHyperbolics.sin(re, im, out);
  }

  /** The cosine of an angle in radians. */
  @Ufunc
  static float cos(float a) {
    return (float) Math.cos(a);
  }

  @Ufunc
  static double cos(double a) {
    return Math.cos(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void cos(double re, double im, ComplexCell out) {
    ComplexHyperbolics.cos(re, im, out);
  }

  /** The tangent of an angle in radians. */
  @Ufunc
  static float tan(float a) {
    return (float) Math.tan(a);
  }

  @Ufunc
  static double tan(double a) {
    return Math.tan(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void tan(double re, double im, ComplexCell out) {
    ComplexHyperbolics.tan(re, im, out);
  }

  /** The angle in radians that has this sine. */
  @Ufunc
  static float arcsin(float a) {
    return (float) Math.asin(a);
  }

  @Ufunc
  static double arcsin(double a) {
    return Math.asin(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arcsin(double re, double im, ComplexCell out) {
    ComplexInverses.arcsin(re, im, out);
  }

  /** The angle in radians that has this cosine. */
  @Ufunc
  static float arccos(float a) {
    return (float) Math.acos(a);
  }

  @Ufunc
  static double arccos(double a) {
    return Math.acos(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arccos(double re, double im, ComplexCell out) {
    ComplexInverses.arccos(re, im, out);
  }

  /** The angle in radians that has this tangent. */
  @Ufunc
  static float arctan(float a) {
    return (float) Math.atan(a);
  }

  @Ufunc
  static double arctan(double a) {
    return Math.atan(a);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void arctan(double re, double im, ComplexCell out) {
    ComplexInverses.arctan(re, im, out);
  }

  /** The angle in radians of the point with the second number as x and the first as y. */
  @Ufunc
  static float arctan2(float y, float x) {
    return (float) Math.atan2(y, x);
  }

  @Ufunc
  static double arctan2(double y, double x) {
    return Math.atan2(y, x);
  }

  /** The length of the hypotenuse over both sides. */
  @Ufunc(identity = 0, folding = Folding.AXES_IN_ANY_ORDER)
  static float hypot(float a, float b) {
    return (float) Math.hypot(a, b);
  }

  @Ufunc
  static double hypot(double a, double b) {
    return Math.hypot(a, b);
  }

  /** An angle in radians, in degrees. */
  @Ufunc
  static float degrees(float a) {
    return (float) (a * (180 / Math.PI));
  }

  @Ufunc
  static double degrees(double a) {
    return a * (180 / Math.PI);
  }

  /** An angle in degrees, in radians. */
  @Ufunc
  static float radians(float a) {
    return (float) (a * (Math.PI / 180));
  }

  @Ufunc
  static double radians(double a) {
    return a * (Math.PI / 180);
  }
}
