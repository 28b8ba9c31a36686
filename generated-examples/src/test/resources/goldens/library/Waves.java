package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.ComplexCell;

/** Complex elements in parts, in a library of another package. */
@UfuncLibrary("com.acme.Physics")
final class Waves {
  private Waves() {}

  /**
   * Turned by a right angle, as {@link #superpose} and {@link Counts#split(int, int) others} are
   * not. More is not told.
   *
   * @param re the real part
   */
  @Ufunc(each = {DType.COMPLEX64, DType.COMPLEX128})
  static void rotate(double re, double im, ComplexCell result) {
    result.set(-im, re);
  }

  /** The sum of two waves */
  @Ufunc(
      each = {DType.COMPLEX64, DType.COMPLEX128},
      identity = 0,
      folding = Folding.PAIRWISE)
  static void superpose(double ar, double ai, double br, double bi, ComplexCell sum) {
    sum.set(ar + br, ai + bi);
  }

  @Ufunc(each = {DType.COMPLEX64, DType.COMPLEX128})
  static double energy(double re, double im) {
    return re * re + im * im;
  }

  @Ufunc(
      types = {
        DType.COMPLEX64, DType.FLOAT64, DType.COMPLEX64,
        DType.COMPLEX128, DType.FLOAT64, DType.COMPLEX128
      })
  static void damp(double re, double im, double factor, ComplexCell result) {
    result.set(re * factor, im * factor);
  }
}
