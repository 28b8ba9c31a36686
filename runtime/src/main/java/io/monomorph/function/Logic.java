package io.monomorph.function;

/** Logical functions of truth values: what is not zero is true, NaN too. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@SuppressWarnings("ShortCircuitBoolean")
final class Logic {
  private Logic() {}

  // each = {BOOL}
  static boolean logicalAnd(boolean a, boolean b) {
    return a & b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean logicalAnd(int a, int b) {
    return a != 0 && b != 0;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean logicalAnd(long a, long b) {
    return a != 0 && b != 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean logicalAnd(float a, float b) {
    return a != 0 && b != 0;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean logicalAnd(double a, double b) {
    return a != 0 && b != 0;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean logicalAnd(double ar, double ai, double br, double bi) {
    return (ar != 0 || ai != 0) && (br != 0 || bi != 0);
  }

  // each = {BOOL}
  static boolean logicalOr(boolean a, boolean b) {
    return a | b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean logicalOr(int a, int b) {
    return a != 0 || b != 0;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean logicalOr(long a, long b) {
    return a != 0 || b != 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean logicalOr(float a, float b) {
    return a != 0 || b != 0;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean logicalOr(double a, double b) {
    return a != 0 || b != 0;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean logicalOr(double ar, double ai, double br, double bi) {
    return ar != 0 || ai != 0 || br != 0 || bi != 0;
  }

  // each = {BOOL}
  static boolean logicalXor(boolean a, boolean b) {
    return a ^ b;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean logicalXor(int a, int b) {
    return (a != 0) != (b != 0);
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean logicalXor(long a, long b) {
    return (a != 0) != (b != 0);
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean logicalXor(float a, float b) {
    return (a != 0) != (b != 0);
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean logicalXor(double a, double b) {
    return (a != 0) != (b != 0);
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean logicalXor(double ar, double ai, double br, double bi) {
    return (ar != 0 || ai != 0) != (br != 0 || bi != 0);
  }

  // each = {BOOL}
  static boolean logicalNot(boolean a) {
    return !a;
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  // types per dtype: each -> BOOL
  static boolean logicalNot(int a) {
    return a == 0;
  }

  // each = {UINT32, INT64, UINT64}
  // types per dtype: each -> BOOL
  static boolean logicalNot(long a) {
    return a == 0;
  }

  // each = {FLOAT16, FLOAT32}
  // types per dtype: each -> BOOL
  static boolean logicalNot(float a) {
    return a == 0;
  }

  // each = {FLOAT64}
  // types per dtype: each -> BOOL
  static boolean logicalNot(double a) {
    return a == 0;
  }

  // each = {COMPLEX64, COMPLEX128}
  // types per dtype: each -> BOOL
  static boolean logicalNot(double re, double im) {
    return re == 0 && im == 0;
  }
}
