package io.monomorph.dtype;

/**
 * The order in which the elements of a new buffer, or of a flattened one, follow each other.
 *
 * <pre>{@code
 * Buffers.zeros(DType.FLOAT64, Order.F, 3, 4).strides(); // 1, 3
 * a.copy(Order.K);                                       // the axes keep their order
 * }</pre>
 */
public enum Order {
  /** Row-major: the last index varies fastest. NumPy's default. */
  C,
  /** Column-major: the first index varies fastest. */
  F,
  /** Any: column-major if the given buffer is that and not row-major as well, else row-major. */
  A,
  /** Keep: the axes in the order that they have in the memory of the given buffer. */
  K;

  /**
   * This order for a buffer of which is known whether it is contiguous in C and in F order. It is
   * {@link #K} only where neither of these says the same.
   */
  public Order of(boolean cContiguous, boolean fContiguous) {
    if (this == A) {
      return fContiguous && !cContiguous ? F : C;
    }
    return this != K ? this : cContiguous ? C : fContiguous ? F : K;
  }

  /**
   * This order, where there is no buffer that it could be taken from.
   *
   * @throws IllegalArgumentException if it is neither {@link #C} nor {@link #F}
   */
  public Order absolute() {
    if (this == A || this == K) {
      throw new IllegalArgumentException(
          "order " + this + " needs a buffer to be taken from: here it can be only C or F");
    }
    return this;
  }
}
