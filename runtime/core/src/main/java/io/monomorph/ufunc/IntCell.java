package io.monomorph.ufunc;

/**
 * Takes one {@code int} result of a method that has several: a method that declares a ufunc writes
 * to it, and the loop reads it at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class IntCell {
  /** The result. */
  public int value;

  /** An empty cell. */
  public IntCell() {}
}
