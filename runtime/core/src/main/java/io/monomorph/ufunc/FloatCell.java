package io.monomorph.ufunc;

/**
 * Takes one {@code float} result of a method that has several: a method that declares a ufunc
 * writes to it, and the loop reads it at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class FloatCell {
  /** The result. */
  public float value;

  /** An empty cell. */
  public FloatCell() {}
}
