package io.monomorph.ufunc;

/**
 * Takes one {@code long} result of a method that has several: a method that declares a ufunc writes
 * to it, and the loop reads it at once.
 *
 * @see io.monomorph.annotation.Ufunc
 */
public final class LongCell {
  /** The result. */
  public long value;

  /** An empty cell. */
  public LongCell() {}
}
