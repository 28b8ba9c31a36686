package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Logarithms. */
final class Logarithms {
  private Logarithms() {}

  // each = {FLOAT16, FLOAT32}
  static float log(float a) {
    return (float) Math.log(a);
  }

  // each = {FLOAT64}
  static double log(double a) {
    return Math.log(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void log(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float log2(float a) {
    return (float) RealLogarithms.log2(a);
  }

  // each = {FLOAT64}
  static double log2(double a) {
    return RealLogarithms.log2(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void log2(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, RealLogarithms.LOG2_E, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float log10(float a) {
    return (float) Math.log10(a);
  }

  // each = {FLOAT64}
  static double log10(double a) {
    return Math.log10(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void log10(double re, double im, ComplexCell out) {
    ComplexExponentials.log(re, im, RealLogarithms.LOG10_E, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float log1p(float a) {
    return (float) Math.log1p(a);
  }

  // each = {FLOAT64}
  static double log1p(double a) {
    return Math.log1p(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void log1p(double re, double im, ComplexCell out) {
    ComplexExponentials.log1p(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float logaddexp(float a, float b) {
    return (float) RealLogarithms.logaddexp(a, b);
  }

  // each = {FLOAT64}
  static double logaddexp(double a, double b) {
    return RealLogarithms.logaddexp(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float logaddexp2(float a, float b) {
    return (float) RealLogarithms.logaddexp2(a, b);
  }

  // each = {FLOAT64}
  static double logaddexp2(double a, double b) {
    return RealLogarithms.logaddexp2(a, b);
  }
}
