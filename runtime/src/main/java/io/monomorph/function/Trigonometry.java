package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Trigonometric functions and their inverses. */
final class Trigonometry {
  private Trigonometry() {}

  // each = {FLOAT16, FLOAT32}
  static float sin(float a) {
    return (float) Math.sin(a);
  }

  // each = {FLOAT64}
  static double sin(double a) {
    return Math.sin(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void sin(double re, double im, ComplexCell out) {
    ComplexTurns.sin(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float cos(float a) {
    return (float) Math.cos(a);
  }

  // each = {FLOAT64}
  static double cos(double a) {
    return Math.cos(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void cos(double re, double im, ComplexCell out) {
    ComplexTurns.cos(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float tan(float a) {
    return (float) Math.tan(a);
  }

  // each = {FLOAT64}
  static double tan(double a) {
    return Math.tan(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void tan(double re, double im, ComplexCell out) {
    ComplexTurns.tan(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arcsin(float a) {
    return (float) Math.asin(a);
  }

  // each = {FLOAT64}
  static double arcsin(double a) {
    return Math.asin(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arcsin(double re, double im, ComplexCell out) {
    ComplexInverses.arcsin(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arccos(float a) {
    return (float) Math.acos(a);
  }

  // each = {FLOAT64}
  static double arccos(double a) {
    return Math.acos(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arccos(double re, double im, ComplexCell out) {
    ComplexInverses.arccos(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arctan(float a) {
    return (float) Math.atan(a);
  }

  // each = {FLOAT64}
  static double arctan(double a) {
    return Math.atan(a);
  }

  // each = {COMPLEX64, COMPLEX128}
  static void arctan(double re, double im, ComplexCell out) {
    ComplexInverses.arctan(re, im, out);
  }

  // each = {FLOAT16, FLOAT32}
  static float arctan2(float y, float x) {
    return (float) Math.atan2(y, x);
  }

  // each = {FLOAT64}
  static double arctan2(double y, double x) {
    return Math.atan2(y, x);
  }

  // each = {FLOAT16, FLOAT32}
  static float hypot(float a, float b) {
    return (float) Math.hypot(a, b);
  }

  // each = {FLOAT64}
  static double hypot(double a, double b) {
    return Math.hypot(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float degrees(float a) {
    return (float) (a * (180 / Math.PI));
  }

  // each = {FLOAT64}
  static double degrees(double a) {
    return a * (180 / Math.PI);
  }

  // each = {FLOAT16, FLOAT32}
  static float radians(float a) {
    return (float) (a * (Math.PI / 180));
  }

  // each = {FLOAT64}
  static double radians(double a) {
    return a * (Math.PI / 180);
  }
}
