package io.monomorph.execution;

import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;

/** Ufuncs for tests, not symmetric in their inputs. */
final class Formulas {
  private Formulas() {}

  @Ufunc
  static double blend(double a, double b) {
    return a - 2 * b;
  }

  @Ufunc(each = DType.FLOAT32)
  static float mix(float a, float b, float c) {
    return a - 2 * b + 3 * c;
  }

  @Ufunc(types = {DType.UINT8, DType.UINT8, DType.UINT8})
  static int average(int a, int b) {
    return (a + b) / 2;
  }

  @Ufunc
  static boolean below(double a, double b) {
    return a < b;
  }

  @Ufunc
  static boolean negate(boolean a) {
    return !a;
  }

  @Ufunc(each = DType.INT32)
  static int next(int a) {
    return a + 1;
  }

  @Ufunc(
      name = "next",
      types = {DType.UINT64, DType.UINT64})
  static long nextUnsigned(long a) {
    return a + 1;
  }

  @Ufunc(name = "next")
  static double nextReal(double a) {
    return a + 1;
  }

  @Ufunc(types = {DType.FLOAT16, DType.FLOAT16})
  static float half(float a) {
    return a / 2;
  }

  /** Calls of {@link #counted}. */
  static int calls;

  @Ufunc
  static int counted(int a) {
    if (a < 0) {
      throw new IllegalArgumentException("it is negative: " + a);
    }
    calls++;
    return a + 1;
  }

  /** Without dtypes, one primitive stands for several. */
  @Ufunc
  static int successor(int a) {
    return a + 1;
  }

  @Ufunc
  static long opposite(long a, long b) {
    return b - a;
  }

  @Ufunc
  static float third(float a) {
    return a / 3;
  }

  @Ufunc
  static boolean isEven(int a) {
    return a % 2 == 0;
  }

  /** Several primitives stand for one dtype each. */
  @Ufunc
  static float scaled(float a, int times) {
    return a * times;
  }
}
