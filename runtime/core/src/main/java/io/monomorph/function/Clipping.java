package io.monomorph.function;

import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.TypeRule;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.ufunc.ComplexCell;

/**
 * Values brought within bounds: the lesser of the upper bound and the greater of the value and the
 * lower bound, so that the upper bound wins if they are in the wrong order. NaN anywhere gives NaN.
 */
// Booleans are combined without branches, so that loops over them can be vectorised.
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
@SuppressWarnings("ShortCircuitBoolean")
final class Clipping {
  private Clipping() {}

  /** The first number, but not less than the second nor greater than the third. */
  @Ufunc(rule = TypeRule.BOUNDS)
  static boolean clip(boolean a, boolean least, boolean greatest) {
    return (a | least) & greatest;
  }

  @Ufunc
  static int clip(int a, int least, int greatest) {
    return Math.min(Math.max(a, least), greatest);
  }

  @Ufunc
  static long clip(long a, long least, long greatest) {
    return Math.min(Math.max(a, least), greatest);
  }

  @Ufunc(name = "clip", each = UINT64)
  static long clipUnsigned(long a, long least, long greatest) {
    return Extremes.minimumUnsigned(Extremes.maximumUnsigned(a, least), greatest);
  }

  @Ufunc
  static float clip(float a, float least, float greatest) {
    return Math.min(Math.max(a, least), greatest);
  }

  @Ufunc
  static double clip(double a, double least, double greatest) {
    return Math.min(Math.max(a, least), greatest);
  }

  @Ufunc(each = {COMPLEX64, COMPLEX128})
  static void clip(
      double re,
      double im,
      double leastRe,
      double leastIm,
      double greatestRe,
      double greatestIm,
      ComplexCell out) {
    // NaN goes through as the value or as a bound; but a NaN that is only the imaginary part of a
    // bound does not, where the real parts decide. Differs from maximum and minimum, in NumPy too.
    if (Extremes.isNaN(re, im) || greater(re, im, leastRe, leastIm)) {
      out.set(re, im);
    } else {
      out.set(leastRe, leastIm);
    }
    if (!Extremes.isNaN(out.re, out.im) && !greater(greatestRe, greatestIm, out.re, out.im)) {
      out.set(greatestRe, greatestIm);
    }
  }

  private static boolean greater(double ar, double ai, double br, double bi) {
    return ar == br ? ai > bi : ar > br;
  }
}
