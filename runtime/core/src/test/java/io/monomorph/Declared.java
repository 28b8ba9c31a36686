package io.monomorph;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Reduction;
import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.ComplexCell;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.IntCell;

/** Ufuncs and reductions as a user declares them; declared_goldens.py has the same in Python. */
final class Declared {
  private Declared() {}

  @Ufunc(each = {DType.INT8, DType.INT32})
  static int blend(int a, int b) {
    return a - 2 * b;
  }

  @Ufunc
  static double blend(double a, double b) {
    return a - 2 * b;
  }

  @Ufunc(each = DType.COMPLEX128)
  static void blend(double ar, double ai, double br, double bi, ComplexCell result) {
    result.set(ar - 2 * br, ai - 2 * bi);
  }

  @Ufunc(
      each = {DType.UINT8, DType.UINT16},
      identity = 0,
      folding = Folding.PAIRWISE)
  static int merge(int a, int b) {
    return a | b;
  }

  @Ufunc(each = DType.INT64)
  static long merge(long a, long b) {
    return a | b;
  }

  @Ufunc(each = DType.INT32)
  static void share(int a, int b, IntCell quotient, IntCell rest) {
    quotient.value = b == 0 ? 0 : Math.floorDiv(a, b);
    rest.value = b == 0 ? a : Math.floorMod(a, b);
  }

  @Ufunc
  static void share(double a, double b, DoubleCell difference, DoubleCell sum) {
    difference.value = a - b;
    sum.value = a + b;
  }

  @Ufunc(each = DType.FLOAT32)
  static float mix(float a, float b, float t) {
    return a + (b - a) * t;
  }

  @Reduction(each = {DType.INT64, DType.FLOAT16, DType.FLOAT32, DType.FLOAT64})
  static final class Total {
    double sum;

    void accumulate(double x) {
      sum += x;
    }

    void combine(Total other) {
      sum += other.sum;
    }
  }

  @Reduction(
      name = "total",
      each = {DType.COMPLEX64, DType.COMPLEX128})
  static final class ComplexTotal {
    double re;
    double im;

    void accumulate(double x, double y) {
      re += x;
      im += y;
    }

    void combine(ComplexTotal other) {
      re += other.re;
      im += other.im;
    }

    void finish(ComplexCell result) {
      result.set(re, im);
    }
  }

  @Reduction(
      each = {DType.COMPLEX64, DType.COMPLEX128},
      folding = Folding.PAIRWISE)
  static final class Centre {
    double re;
    double im;

    void accumulate(double x, double y) {
      re += x;
      im += y;
    }

    void combine(Centre other) {
      re += other.re;
      im += other.im;
    }

    void finish(long count, ComplexCell result) {
      result.set(re / count, im / count);
    }
  }

  @Reduction(
      each = {DType.COMPLEX64, DType.COMPLEX128},
      folding = Folding.PAIRWISE)
  static final class Product {
    double re = 1;
    double im;

    void accumulate(double x, double y) {
      double before = re;
      re = re * x - im * y;
      im = before * y + im * x;
    }

    void combine(Product other) {
      accumulate(other.re, other.im);
    }

    void finish(ComplexCell result) {
      result.set(re, im);
    }
  }

  @Reduction
  static final class Parity {
    boolean odd;

    void accumulate(boolean x) {
      odd ^= x;
    }

    void combine(Parity other) {
      odd ^= other.odd;
    }
  }

  @Reduction(folding = Folding.PAIRWISE)
  static final class Either {
    boolean found;

    void accumulate(boolean x) {
      found |= x;
    }

    void combine(Either other) {
      found |= other.found;
    }
  }
}
