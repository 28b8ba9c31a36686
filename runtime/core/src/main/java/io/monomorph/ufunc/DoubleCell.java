package io.monomorph.ufunc;

/**
 * Takes one {@code double} result of a method that has several: a method that declares a ufunc
 * writes to it, and the loop reads it at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class DoubleCell {
  /** The result. */
  public double value;

  /** An empty cell. */
  public DoubleCell() {}
}
