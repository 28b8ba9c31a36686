package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Objects;

/** The same bytes as other items, by the rules of Python's {@code memoryview.cast}. */
final class ViewCasts {
  private ViewCasts() {}

  static boolean isBytes(ItemFormat format) {
    return "Bbc".contains(format.code());
  }

  /** Along one axis. */
  static Items flat(Items items, String format) {
    ItemFormat to = target(items, format, items.layout.rank() != 1);
    long bytes = items.byteSize();
    if (bytes % to.itemSize() != 0) {
      throw new IllegalArgumentException(
          "%d bytes are no whole number of items of format %s, which have %d"
              .formatted(bytes, to, to.itemSize()));
    }
    return with(items, to, bytes / to.itemSize());
  }

  /** Under a shape. */
  static Items shaped(Items items, String format, long... shape) {
    Objects.requireNonNull(shape, "shape is null");
    ItemFormat to = target(items, format, true);
    if (items.layout.rank() != 1 && shape.length != 1) {
      throw new IllegalArgumentException(
          "a cast is from or to one axis, not from shape %s to shape %s: cast to one axis first"
              .formatted(Shapes.str(items.layout.shape()), Shapes.str(shape)));
    }
    for (long extent : shape) {
      if (extent <= 0) {
        throw new IllegalArgumentException(
            "the extents of a cast are positive, got shape " + Shapes.str(shape));
      }
    }
    long size = Shapes.checkedSize(shape);
    long bytes = items.byteSize();
    if (bytes % to.itemSize() != 0 || bytes / to.itemSize() != size) {
      throw new IllegalArgumentException(
          "shape %s of items of %d bytes is not what %d bytes are"
              .formatted(Shapes.str(shape), to.itemSize(), bytes));
    }
    return with(items, to, shape);
  }

  private static ItemFormat target(Items items, String format, boolean shaped) {
    ItemFormat to = ItemFormat.of(format);
    if (!items.isCContiguous()) {
      throw new IllegalArgumentException(
          "only items in C order can be cast, and these have the strides "
              + Shapes.str(items.layout.strides()));
    }
    if (shaped && items.layout.size() == 0) {
      throw new IllegalArgumentException(
          "shape %s has no items, and can only be cast from one axis to one axis"
              .formatted(Shapes.str(items.layout.shape())));
    }
    if (!isBytes(items.format) && !isBytes(to)) {
      throw new IllegalArgumentException(
          "a cast is from or to bytes, not from format %s to %s: cast to B first"
              .formatted(items.format, to));
    }
    return to;
  }

  private static Items with(Items items, ItemFormat to, long... shape) {
    if (items.store.segment() == null && to.itemSize() != 1) {
      throw new UnsupportedOperationException(
          "truth values of a boolean[] can be cast to bytes only, not to " + to);
    }
    Layout layout = Layout.of(shape, Items.cStrides(to, shape), items.layout.offset());
    return new Items(items.store, to, layout);
  }
}
