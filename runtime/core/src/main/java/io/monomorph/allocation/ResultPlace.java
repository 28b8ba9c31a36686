package io.monomorph.allocation;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;

/**
 * Where the elements of one result go: an existing buffer or a new one, which is made when the
 * shape is known.
 */
@FunctionalInterface
public interface ResultPlace {
  /** New buffers on the heap in C order. */
  static ResultPlace heap() {
    return (dtype, like) -> Allocator.heap().allocate(dtype, ResultLayouts.like(like, Order.C));
  }

  /** An existing buffer, of any dtype but of the shape of the result. */
  static ResultPlace into(Operand out) {
    return (dtype, like) -> {
      if (!like.hasShapeOf(out.layout())) {
        throw new IllegalArgumentException(
            "the result has shape %s, but out has shape %s"
                .formatted(Shapes.str(like.shape()), Shapes.str(out.layout().shape())));
      }
      return out;
    };
  }

  /**
   * The buffer for a result.
   *
   * @param like has the shape of the result, and its axes as NumPy lays them in memory
   * @throws IllegalArgumentException if it is an existing buffer of another shape
   */
  Operand of(DType dtype, Layout like);
}
