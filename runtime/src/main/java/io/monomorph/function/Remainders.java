package io.monomorph.function;

import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;
import io.monomorph.ufunc.IntCell;
import io.monomorph.ufunc.LongCell;

/**
 * Remainders, of the sign of the divisor or (fmod) of the dividend. Those of integers by zero are
 * zero, as NumPy's.
 */
final class Remainders {
  private Remainders() {}

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int remainder(int a, int b) {
    return b == 0 ? 0 : Math.floorMod(a, b);
  }

  // each = {UINT32, INT64}
  static long remainder(long a, long b) {
    return b == 0 ? 0 : Math.floorMod(a, b);
  }

  // name = remainder
  // each = {UINT64}
  static long remainderUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float remainder(float a, float b) {
    return FloatDivision.shifted(a % b, b);
  }

  // each = {FLOAT64}
  static double remainder(double a, double b) {
    return DoubleDivision.shifted(a % b, b);
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int fmod(int a, int b) {
    return b == 0 ? 0 : a % b;
  }

  // each = {UINT32, INT64}
  static long fmod(long a, long b) {
    return b == 0 ? 0 : a % b;
  }

  // name = fmod
  // each = {UINT64}
  static long fmodUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static float fmod(float a, float b) {
    return a % b;
  }

  // each = {FLOAT64}
  static double fmod(double a, double b) {
    return a % b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static void divmod(int a, int b, IntCell quotient, IntCell remainder) {
    quotient.value = b == 0 ? 0 : Math.floorDiv(a, b);
    remainder.value = b == 0 ? 0 : Math.floorMod(a, b);
  }

  // each = {UINT32, INT64}
  static void divmod(long a, long b, LongCell quotient, LongCell remainder) {
    quotient.value = b == 0 ? 0 : Math.floorDiv(a, b);
    remainder.value = b == 0 ? 0 : Math.floorMod(a, b);
  }

  // name = divmod
  // each = {UINT64}
  static void divmodUnsigned(long a, long b, LongCell quotient, LongCell remainder) {
    quotient.value = b == 0 ? 0 : Long.divideUnsigned(a, b);
    remainder.value = b == 0 ? 0 : Long.remainderUnsigned(a, b);
  }

  // each = {FLOAT16, FLOAT32}
  static void divmod(float a, float b, FloatCell quotient, FloatCell remainder) {
    float modulo = a % b;
    quotient.value = b == 0 ? a / b : FloatDivision.quotient(a, b, modulo);
    remainder.value = FloatDivision.shifted(modulo, b);
  }

  // each = {FLOAT64}
  static void divmod(double a, double b, DoubleCell quotient, DoubleCell remainder) {
    double modulo = a % b;
    quotient.value = b == 0 ? a / b : DoubleDivision.quotient(a, b, modulo);
    remainder.value = DoubleDivision.shifted(modulo, b);
  }
}
