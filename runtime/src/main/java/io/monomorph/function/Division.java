package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Quotients. Those of integers by zero are zero, as NumPy's. */
final class Division {
  private Division() {}

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> FLOAT64
  static double divide(int a, int b) {
    return (double) a / b;
  }

  // each = {UINT32, INT64}
  // types per dtype: each -> FLOAT64
  static double divide(long a, long b) {
    return (double) a / (double) b;
  }

  // name = divide
  // each = {UINT64}
  // types per dtype: each -> FLOAT64
  static double divideUnsigned(long a, long b) {
    return unsigned(a) / unsigned(b);
  }

  // each = {FLOAT16, FLOAT32}
  static float divide(float a, float b) {
    return a / b;
  }

  // each = {FLOAT64}
  static double divide(double a, double b) {
    return a / b;
  }

  // By Smith's method, in NumPy's order of operations.
  // each = {COMPLEX64, COMPLEX128}
  static void divide(double ar, double ai, double br, double bi, ComplexCell out) {
    if (Math.abs(br) >= Math.abs(bi)) {
      if (br == 0 && bi == 0) {
        out.set(ar / Math.abs(br), ai / Math.abs(br));
        return;
      }
      double ratio = bi / br;
      double scale = 1 / (br + bi * ratio);
      out.set((ar + ai * ratio) * scale, (ai - ar * ratio) * scale);
    } else {
      double ratio = br / bi;
      double scale = 1 / (bi + br * ratio);
      out.set((ar * ratio + ai) * scale, (ai * ratio - ar) * scale);
    }
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int floorDivide(int a, int b) {
    return b == 0 ? 0 : Math.floorDiv(a, b);
  }

  // each = {UINT32, INT64}
  static long floorDivide(long a, long b) {
    return b == 0 ? 0 : Math.floorDiv(a, b);
  }

  // name = floor_divide
  // each = {UINT64}
  static long floorDivideUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.divideUnsigned(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float floorDivide(float a, float b) {
    return b == 0 ? a / b : FloatDivision.quotient(a, b, a % b);
  }

  // each = {FLOAT64}
  static double floorDivide(double a, double b) {
    return b == 0 ? a / b : DoubleDivision.quotient(a, b, a % b);
  }

  private static double unsigned(long value) {
    // Halved, with the last bit kept for the rounding.
    return value >= 0 ? (double) value : (double) ((value >>> 1) | (value & 1)) * 2;
  }
}
