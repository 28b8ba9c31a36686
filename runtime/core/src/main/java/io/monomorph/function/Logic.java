package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.UINT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.TypeRule;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Logical functions of truth values: what is not zero is true, NaN too. */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Logic {
  private Logic() {}

  /** Whether both are not zero. */
  @Ufunc(name = "logical_and", identity = 1, folding = Folding.PAIRWISE, rule = TypeRule.TRUTH)
  static boolean logicalAnd(boolean a, boolean b) {
    return a & b;
  }

  @Ufunc(name = "logical_and")
  static boolean logicalAnd(int a, int b) {
    return a != 0 && b != 0;
  }

  @Ufunc(
      name = "logical_and",
      each = {UINT32, INT64, UINT64})
  static boolean logicalAnd(long a, long b) {
    return a != 0 && b != 0;
  }

  @Ufunc(name = "logical_and")
  static boolean logicalAnd(float a, float b) {
    return a != 0 && b != 0;
  }

  @Ufunc(name = "logical_and")
  static boolean logicalAnd(double a, double b) {
    return a != 0 && b != 0;
  }

  @Ufunc(
      name = "logical_and",
      each = {COMPLEX64, COMPLEX128})
  static boolean logicalAnd(double ar, double ai, double br, double bi) {
    return (ar != 0 || ai != 0) && (br != 0 || bi != 0);
  }

  /** Whether one is not zero, or both. */
  @Ufunc(name = "logical_or", identity = 0, folding = Folding.PAIRWISE, rule = TypeRule.TRUTH)
  static boolean logicalOr(boolean a, boolean b) {
    return a | b;
  }

  @Ufunc(name = "logical_or")
  static boolean logicalOr(int a, int b) {
    return a != 0 || b != 0;
  }

  @Ufunc(
      name = "logical_or",
      each = {UINT32, INT64, UINT64})
  static boolean logicalOr(long a, long b) {
    return a != 0 || b != 0;
  }

  @Ufunc(name = "logical_or")
  static boolean logicalOr(float a, float b) {
    return a != 0 || b != 0;
  }

  @Ufunc(name = "logical_or")
  static boolean logicalOr(double a, double b) {
    return a != 0 || b != 0;
  }

  @Ufunc(
      name = "logical_or",
      each = {COMPLEX64, COMPLEX128})
  static boolean logicalOr(double ar, double ai, double br, double bi) {
    return ar != 0 || ai != 0 || br != 0 || bi != 0;
  }

  /** Whether exactly one is not zero. */
  @Ufunc(name = "logical_xor", identity = 0, folding = Folding.PAIRWISE, rule = TypeRule.TRUTH)
  static boolean logicalXor(boolean a, boolean b) {
    return a ^ b;
  }

  @Ufunc(name = "logical_xor")
  static boolean logicalXor(int a, int b) {
    return (a != 0) != (b != 0);
  }

  @Ufunc(
      name = "logical_xor",
      each = {UINT32, INT64, UINT64})
  static boolean logicalXor(long a, long b) {
    return (a != 0) != (b != 0);
  }

  @Ufunc(name = "logical_xor")
  static boolean logicalXor(float a, float b) {
    return (a != 0) != (b != 0);
  }

  @Ufunc(name = "logical_xor")
  static boolean logicalXor(double a, double b) {
    return (a != 0) != (b != 0);
  }

  @Ufunc(
      name = "logical_xor",
      each = {COMPLEX64, COMPLEX128})
  static boolean logicalXor(double ar, double ai, double br, double bi) {
    return (ar != 0 || ai != 0) != (br != 0 || bi != 0);
  }

  /** Whether the number is zero. */
  @Ufunc(name = "logical_not", rule = TypeRule.TRUTH)
  static boolean logicalNot(boolean a) {
    return !a;
  }

  @Ufunc(name = "logical_not")
  static boolean logicalNot(int a) {
    return a == 0;
  }

  @Ufunc(
      name = "logical_not",
      each = {UINT32, INT64, UINT64})
  static boolean logicalNot(long a) {
    return a == 0;
  }

  @Ufunc(name = "logical_not")
  static boolean logicalNot(float a) {
    return a == 0;
  }

  @Ufunc(name = "logical_not")
  static boolean logicalNot(double a) {
    return a == 0;
  }

  @Ufunc(
      name = "logical_not",
      each = {COMPLEX64, COMPLEX128})
  static boolean logicalNot(double re, double im) {
    return re == 0 && im == 0;
  }
}
