package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Hyperbolic functions and their inverses. */
final class Hyperbolic {
  private Hyperbolic() {}

  // each = {FLOAT16, FLOAT32}
  static float sinh(float a) {
    return (float) RealHyperbolics.sinh(a);
  }

  // each = {FLOAT64}
  static double sinh(double a) {
    return RealHyperbolics.sinh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void sinh(double re, double im, ComplexCell out) {
    ComplexTurns.sinh(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float cosh(float a) {
    return (float) RealHyperbolics.cosh(a);
  }

  // each = {FLOAT64}
  static double cosh(double a) {
    return RealHyperbolics.cosh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void cosh(double re, double im, ComplexCell out) {
    ComplexTurns.cosh(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float tanh(float a) {
    return (float) Math.tanh(a);
  }

  // each = {FLOAT64}
  static double tanh(double a) {
    return Math.tanh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void tanh(double re, double im, ComplexCell out) {
    ComplexTurns.tanh(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arcsinh(float a) {
    return (float) RealHyperbolics.arcsinh(a);
  }

  // each = {FLOAT64}
  static double arcsinh(double a) {
    return RealHyperbolics.arcsinh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arcsinh(double re, double im, ComplexCell out) {
    ComplexInverses.arcsinh(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arccosh(float a) {
    return (float) RealHyperbolics.arccosh(a);
  }

  // each = {FLOAT64}
  static double arccosh(double a) {
    return RealHyperbolics.arccosh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arccosh(double re, double im, ComplexCell out) {
    ComplexInverses.arccosh(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arctanh(float a) {
    return (float) RealHyperbolics.arctanh(a);
  }

  // each = {FLOAT64}
  static double arctanh(double a) {
    return RealHyperbolics.arctanh(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arctanh(double re, double im, ComplexCell out) {
    ComplexInverses.arctanh(re, im, out);
  }
}
