package io.monomorph.span;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Objects;

/**
 * Indices of spans: one for each axis, and none counts from the end. What a layout checks itself is
 * left to it.
 */
final class SpanIndex {
  private SpanIndex() {}

  /** One index for one axis. */
  static void check(Layout layout, int i) {
    if (layout.rank() != 1 || i < 0) {
      throw wrong(layout, i);
    }
  }

  /** Two for two. */
  static void check(Layout layout, int i, int j) {
    if (layout.rank() != 2 || (i | j) < 0) {
      throw wrong(layout, i, j);
    }
  }

  /** Three for three. */
  static void check(Layout layout, int i, int j, int k) {
    if (layout.rank() != 3 || (i | j | k) < 0) {
      throw wrong(layout, i, j, k);
    }
  }

  /** The place of an element. */
  static long place(Layout layout, long... index) {
    Objects.requireNonNull(index, "index is null");
    if (layout.rank() != index.length) {
      throw wrong(layout, index);
    }
    long place = layout.offset();
    for (int axis = 0; axis < index.length; axis++) {
      if (index[axis] < 0 || index[axis] >= layout.shape(axis)) {
        throw wrong(layout, index);
      }
      place += index[axis] * layout.strides(axis);
    }
    return place;
  }

  private static IndexOutOfBoundsException wrong(Layout layout, long... index) {
    for (int axis = 0; axis < index.length && index.length == layout.rank(); axis++) {
      if (index[axis] < 0 || index[axis] >= layout.shape(axis)) {
        return Span.outside(index[axis], axis, layout.shape(axis));
      }
    }
    return new IndexOutOfBoundsException(
        "a span of shape %s takes %s for one element, got %d: at(axis, index) is a part"
            .formatted(
                Shapes.str(layout.shape()),
                layout.rank() == 1 ? "1 index" : layout.rank() + " indices",
                index.length));
  }
}
