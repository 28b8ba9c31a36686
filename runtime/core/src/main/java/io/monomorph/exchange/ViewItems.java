package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import java.util.Objects;

/** Single items of a view, by their indices. */
final class ViewItems {
  private ViewItems() {}

  static byte byteAt(LentItems lent, long... indices) {
    try {
      Items items = lent.readable();
      return items.store.get(bytePlace(items, indices));
    } catch (IllegalStateException e) {
      throw lent.explained(e);
    }
  }

  static void storeAt(LentItems lent, byte value, long... indices) {
    try {
      Items items = lent.writable();
      items.store.put(bytePlace(items, indices), value);
    } catch (IllegalStateException e) {
      throw lent.explained(e);
    }
  }

  static Object get(LentItems lent, long... indices) {
    try {
      Items items = lent.readable();
      return ItemValues.get(items, place(items, indices));
    } catch (IllegalStateException e) {
      throw lent.explained(e);
    }
  }

  static void set(LentItems lent, Object value, long... indices) {
    Objects.requireNonNull(value, "value is null");
    try {
      Items items = lent.writable();
      ItemValues.put(items, place(items, indices), value);
    } catch (IllegalStateException e) {
      throw lent.explained(e);
    }
  }

  private static long bytePlace(Items items, long... indices) {
    if (items.format.itemSize() != 1) {
      throw new IllegalArgumentException(
          "items of format %s have %d bytes: use item and setItem, or cast a MemoryView to B"
              .formatted(items.format, items.format.itemSize()));
    }
    return place(items, indices);
  }

  private static long place(Items items, long... indices) {
    Objects.requireNonNull(indices, "indices is null");
    Layout layout = items.layout;
    if (indices.length != layout.rank()) {
      throw new IllegalArgumentException(
          "%d indices for a view of rank %d: give one for each axis"
              .formatted(indices.length, layout.rank()));
    }
    long at = layout.offset();
    for (int axis = 0; axis < indices.length; axis++) {
      long index = indices[axis];
      if (index < 0 || index >= layout.shape(axis)) {
        throw new IndexOutOfBoundsException(
            "index %d is out of bounds for axis %d with size %d"
                .formatted(index, axis, layout.shape(axis)));
      }
      at += index * layout.strides(axis);
    }
    return at;
  }
}
