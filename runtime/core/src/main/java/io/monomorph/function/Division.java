package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.FLOAT16;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/** Quotients. Those of integers by zero are zero, as NumPy's. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Division {
  private Division() {}

  /** The quotient; that of integers is float64. */
  @Ufunc
  static double divide(int a, int b) {
    return (double) a / b;
  }

  @Ufunc
  static double divide(long a, long b) {
    return (double) a / (double) b;
  }

  @Ufunc(name = "divide", each = UINT64)
  static double divideUnsigned(long a, long b) {
    return unsigned(a) / unsigned(b);
  }

  @Ufunc
  static float divide(float a, float b) {
    return a / b;
  }

  @Ufunc
  static double divide(double a, double b) {
    return a / b;
  }

  // By Smith's method, in NumPy's order of operations.
  @Ufunc(name = "divide", each = COMPLEX64)
  static void divideSingle(double ar, double ai, double br, double bi, ComplexCell out) {
    float re1 = (float) ar;
    float im1 = (float) ai;
    float re2 = (float) br;
    float im2 = (float) bi;
    if (Math.abs(re2) >= Math.abs(im2)) {
      if (re2 == 0 && im2 == 0) {
        out.set(re1 / Math.abs(re2), im1 / Math.abs(re2));
        return;
      }
      float ratio = im2 / re2;
      float scale = 1 / (re2 + im2 * ratio);
      out.set((re1 + im1 * ratio) * scale, (im1 - re1 * ratio) * scale);
    } else {
      float ratio = re2 / im2;
      float scale = 1 / (im2 + re2 * ratio);
      out.set((re1 * ratio + im1) * scale, (im1 * ratio - re1) * scale);
    }
  }

  @Ufunc(each = COMPLEX128)
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

  /** The quotient, rounded down; an integer divided by zero gives 0. */
  @Ufunc(name = "floor_divide")
  static int floorDivide(int a, int b) {
    return b == 0 ? 0 : Math.floorDiv(a, b);
  }

  @Ufunc(name = "floor_divide")
  static long floorDivide(long a, long b) {
    return b == 0 ? 0 : Math.floorDiv(a, b);
  }

  @Ufunc(name = "floor_divide", each = UINT64)
  static long floorDivideUnsigned(long a, long b) {
    return b == 0 ? 0 : Long.divideUnsigned(a, b);
  }

  // Rounded here, so that reductions go on with what a float16 holds.
  @Ufunc(name = "floor_divide", each = FLOAT16)
  static float halfFloorDivide(float a, float b) {
    return Float.float16ToFloat(Float.floatToFloat16(floorDivide(a, b)));
  }

  @Ufunc(name = "floor_divide", each = FLOAT32)
  static float floorDivide(float a, float b) {
    return b == 0 ? a / b : FloatDivision.quotient(a, b, a % b);
  }

  @Ufunc(name = "floor_divide")
  static double floorDivide(double a, double b) {
    return b == 0 ? a / b : DoubleDivision.quotient(a, b, a % b);
  }

  private static double unsigned(long value) {
    // Halved, with the last bit kept for the rounding.
    return value >= 0 ? (double) value : (double) ((value >>> 1) | (value & 1)) * 2;
  }
}
