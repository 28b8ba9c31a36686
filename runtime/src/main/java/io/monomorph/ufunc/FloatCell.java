package io.monomorph.ufunc;

/**
 * A {@code float} that a function of several results writes one of them to. The loop that calls the
 * function makes one cell for all elements, and takes the value out after each call.
 */
public final class FloatCell {
  public float value;

  /** With zero in it. */
  public FloatCell() {}
}
