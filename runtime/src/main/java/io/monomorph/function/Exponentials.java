package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/**
 * Exponential functions.
 *
 * <p>Here and in the other transcendental functions, float16 and float32 are computed as doubles
 * and rounded once, so that they are hardly more than half a unit in the last place from the true
 * value.
 */
final class Exponentials {
  private Exponentials() {}

  // each = {FLOAT16, FLOAT32}
  static float exp(float a) {
    return (float) Math.exp(a);
  }

  // each = {FLOAT64}
  static double exp(double a) {
    return Math.exp(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void exp(double re, double im, ComplexCell out) {
    ComplexExponentials.exp(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float exp2(float a) {
    return (float) Math.pow(2, a);
  }

  // each = {FLOAT64}
  static double exp2(double a) {
    return Math.pow(2, a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void exp2(double re, double im, ComplexCell out) {
    ComplexExponentials.exp2(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float expm1(float a) {
    return (float) Math.expm1(a);
  }

  // each = {FLOAT64}
  static double expm1(double a) {
    return Math.expm1(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void expm1(double re, double im, ComplexCell out) {
    ComplexExponentials.expm1(re, im, out);
  }
}
