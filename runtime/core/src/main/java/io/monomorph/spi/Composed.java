package io.monomorph.spi;

/**
 * A core that is made of other buffers, one behind the other: its element {@code begin(k) + i} is
 * element {@code i} of piece {@code k}. Operations on a buffer over it go to the pieces and work on
 * each where it lies, as far as a view has many elements in one piece; its backend has to move the
 * rest, by {@link io.monomorph.annotation.Loads} and {@link io.monomorph.annotation.Stores}.
 *
 * <pre>
 *   pieces            x0 x1 x2 x3 | y0 y1 y2 y3       begin: 0, 4, 8
 *
 *   shape (4, 2), strides (1, 4)
 *       [[x0 y0]
 *        [x1 y1]                  x and y are gone through one after the other
 *        [x2 y2]
 *        [x3 y3]]
 * </pre>
 *
 * <p>A core that implements it never changes its pieces.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public interface Composed {
  /** The number of pieces. */
  int pieces();

  /**
   * The index of the first element of a piece, which is not below that of the piece before; {@code
   * begin(pieces())} is the number of all elements.
   */
  long begin(int piece);

  /** The elements of a piece, along one axis, in the dtype of the buffers over the core. */
  Operand piece(int piece);

  /**
   * The piece that has an element.
   *
   * @param index from 0 on, less than the number of all elements
   */
  default int pieceOf(long index) {
    int low = 0;
    int high = pieces() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (begin(middle) <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
