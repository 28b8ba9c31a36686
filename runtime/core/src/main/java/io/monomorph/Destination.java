package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a result go: to a buffer that is there, or to a new one, which is made when
 * dtype and shape are known.
 */
final class Destination {
  /** New buffers on the heap in C order. */
  static final Destination HEAP = new Destination(BufferFactory.USUAL, null);

  private final BufferFactory factory;
  private final @Nullable NdBuffer out;

  private Destination(BufferFactory factory, @Nullable NdBuffer out) {
    this.factory = factory;
    this.out = out;
  }

  /** New buffers of a factory. */
  static Destination with(BufferFactory factory) {
    return new Destination(factory, null);
  }

  /**
   * A buffer that is there, of any backend and dtype.
   *
   * @throws UnsupportedOperationException if it is read-only
   */
  static Destination into(NdBuffer out) {
    Given.given(out, "out").writable();
    return new Destination(BufferFactory.USUAL, out);
  }

  /** Whether nobody has seen the buffer yet, so that it may be left half filled. */
  boolean isNew() {
    return out == null;
  }

  /**
   * The buffer for a result, of which the layout is told as NumPy makes it: a factory with order
   * {@code K} keeps that.
   *
   * @throws IllegalArgumentException if it is there and of another shape
   */
  NdBuffer of(DType dtype, Layout like) {
    if (out == null) {
      return factory.zerosLike(dtype, like);
    }
    if (!like.hasShapeOf(out.layout())) {
      throw new IllegalArgumentException(
          "the result has shape "
              + Shapes.str(like.shape())
              + ", but out has shape "
              + Shapes.str(out.shape()));
    }
    return out;
  }
}
