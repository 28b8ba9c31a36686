package io.monomorph.ufunc;

/**
 * Takes a complex result: a method that declares a ufunc writes both parts to it, and the loop
 * reads them at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class ComplexCell {
  /** The real part. */
  public double re;

  /** The imaginary part. */
  public double im;

  /** A cell of zero. */
  public ComplexCell() {}

  /** Takes both parts. */
  public void set(double real, double imaginary) {
    re = real;
    im = imaginary;
  }
}
