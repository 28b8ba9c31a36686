package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Sums, differences and products. Integers wrap around. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Arithmetic {
  private Arithmetic() {}

  // each = {BOOL}
  static boolean add(boolean a, boolean b) {
    return a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int add(int a, int b) {
    return a + b;
  }

  // each = {UINT32, INT64, UINT64}
  static long add(long a, long b) {
    return a + b;
  }

  // each = {FLOAT16, FLOAT32}
  static float add(float a, float b) {
    return a + b;
  }

  // each = {FLOAT64}
  static double add(double a, double b) {
    return a + b;
  }

  // each = {COMPLEX64, COMPLEX128}
  static void add(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar + br, ai + bi);
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int subtract(int a, int b) {
    return a - b;
  }

  // each = {UINT32, INT64, UINT64}
  static long subtract(long a, long b) {
    return a - b;
  }

  // each = {FLOAT16, FLOAT32}
  static float subtract(float a, float b) {
    return a - b;
  }

  // each = {FLOAT64}
  static double subtract(double a, double b) {
    return a - b;
  }

  // each = {COMPLEX64, COMPLEX128}
  static void subtract(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar - br, ai - bi);
  }

  // each = {BOOL}
  static boolean multiply(boolean a, boolean b) {
    return a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int multiply(int a, int b) {
    return a * b;
  }

  // each = {UINT32, INT64, UINT64}
  static long multiply(long a, long b) {
    return a * b;
  }

  // each = {FLOAT16, FLOAT32}
  static float multiply(float a, float b) {
    return a * b;
  }

  // each = {FLOAT64}
  static double multiply(double a, double b) {
    return a * b;
  }

  // Each product is rounded, so that the product commutes and z times its conjugate is real, on
  // every
  // processor. NumPy fuses one of the two where the processor can, which differs in the last bits.
  // each = {COMPLEX64, COMPLEX128}
  static void multiply(double ar, double ai, double br, double bi, ComplexCell out) {
    out.set(ar * br - ai * bi, ar * bi + ai * br);
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int negative(int a) {
    return -a;
  }

  // each = {UINT32, INT64, UINT64}
  static long negative(long a) {
    return -a;
  }

  // each = {FLOAT16, FLOAT32}
  static float negative(float a) {
    return -a;
  }

  // each = {FLOAT64}
  static double negative(double a) {
    return -a;
  }

  // each = {COMPLEX64, COMPLEX128}
  static void negative(double re, double im, ComplexCell out) {
    out.set(-re, -im);
  }
}
