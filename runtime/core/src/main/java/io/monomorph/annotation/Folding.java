package io.monomorph.annotation;

/**
 * The order in which a function of two inputs may combine the elements that it reduces.
 *
 * @see Reduction
 * @see Ufunc#folding
 */
public enum Folding {
  /** From the first element to the last, along one axis at a time. */
  LEFT_TO_RIGHT,

  /** Axes in any order, the elements of each row from the first to the last. */
  AXES_IN_ANY_ORDER,

  /**
   * In eight streams and halves of halves, as NumPy sums: rounding errors grow with the logarithm
   * of the number of elements only, and the processor computes the streams side by side.
   */
  PAIRWISE
}
