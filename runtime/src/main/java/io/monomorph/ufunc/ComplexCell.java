package io.monomorph.ufunc;

/**
 * A complex number that a function writes its result to. The loop that calls the function makes one
 * cell for all elements, and takes the parts out after each call.
 */
public final class ComplexCell {
  public double re;
  public double im;

  /** With zero in it. */
  public ComplexCell() {}

  public void set(double real, double imaginary) {
    re = real;
    im = imaginary;
  }
}
