package io.monomorph.ufunc;

/**
 * Takes one {@code boolean} result of a method that has several: a method that declares a ufunc
 * writes to it, and the loop reads it at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class BooleanCell {
  /** The result. */
  public boolean value;

  /** An empty cell. */
  public BooleanCell() {}
}
