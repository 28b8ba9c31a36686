package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Items in memory: what an owner lends. They have a format, a shape, and strides, which count
 * bytes. Read-only memory gives read-only items. A value, which holds no lease; a {@link Lender}
 * makes a view of it.
 *
 * <pre>{@code
 * Items bytes = Items.of(new byte[64]);
 * Items numbers = Items.of(segment, ItemFormat.of("<d"), 10, 20);                       // in C order
 * Items column = Items.of(segment, ItemFormat.of("<d"), new long[] {10}, new long[] {160}, 8);
 * }</pre>
 */
public final class Items {
  final Store store;
  final ItemFormat format;

  /** Counts bytes. */
  final Layout layout;

  Items(Store store, ItemFormat format, Layout layout) {
    this.store = store;
    this.format = format;
    this.layout = layout;
  }

  /** The bytes of an array. */
  public static Items of(byte[] bytes) {
    return of(
        MemorySegment.ofArray(Objects.requireNonNull(bytes, "bytes is null")), ItemFormat.BYTES);
  }

  /**
   * All of some memory, along one axis.
   *
   * @throws IllegalArgumentException if it is no whole number of items
   */
  public static Items of(MemorySegment memory, ItemFormat format) {
    long bytes = Objects.requireNonNull(memory, "memory is null").byteSize();
    int size = Objects.requireNonNull(format, "format is null").itemSize();
    if (bytes % size != 0) {
      throw new IllegalArgumentException(
          "%d bytes are no whole number of items of format %s, which have %d"
              .formatted(bytes, format, size));
    }
    return of(memory, format, bytes / size);
  }

  /**
   * Items in C order from the beginning of the memory.
   *
   * @throws IllegalArgumentException if the memory is too short
   */
  public static Items of(MemorySegment memory, ItemFormat format, long... shape) {
    Objects.requireNonNull(format, "format is null");
    return of(memory, format, shape, cStrides(format, Shapes.check(shape)), 0);
  }

  /** As many items in a row as there is room for. */
  static Items packed(MemorySegment memory, ItemFormat format) {
    long size = format.itemSize();
    Layout row = Layout.of(new long[] {memory.byteSize() / size}, new long[] {size}, 0);
    return new Items(new Store.Segment(memory), format, row);
  }

  static long[] cStrides(ItemFormat format, long... shape) {
    long[] strides = Shapes.cStrides(shape);
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] *= format.itemSize();
    }
    return strides;
  }

  /**
   * Items anywhere in memory.
   *
   * @param strides the bytes from one item to the next, along each axis
   * @param offset the place of the first item, in bytes
   * @throws IllegalArgumentException if an item would not be within the memory
   */
  public static Items of(
      MemorySegment memory, ItemFormat format, long[] shape, long[] strides, long offset) {
    Objects.requireNonNull(memory, "memory is null");
    Objects.requireNonNull(format, "format is null");
    Objects.requireNonNull(shape, "shape is null");
    Objects.requireNonNull(strides, "strides is null");
    return checked(new Store.Segment(memory), format, Layout.of(shape, strides, offset));
  }

  /**
   * Truth values of an array, of which the JDK makes no memory segment. Their format is {@code ?}.
   *
   * @throws IllegalArgumentException if an item would not be within the array
   */
  public static Items of(
      boolean[] array, boolean readOnly, long[] shape, long[] strides, long offset) {
    Objects.requireNonNull(array, "array is null");
    Objects.requireNonNull(shape, "shape is null");
    Objects.requireNonNull(strides, "strides is null");
    Layout layout = Layout.of(shape, strides, offset);
    return checked(new Store.Truths(array, readOnly), ItemFormat.of("?"), layout);
  }

  private static Items checked(Store store, ItemFormat format, Layout layout) {
    int size = format.itemSize();
    if (layout.size() > 0
        && (layout.firstIndex() < 0 || layout.lastIndex() > store.size() - size)) {
      throw new IllegalArgumentException(
          "items of format %s with shape %s, strides %s and offset %d reach from byte %d to %d, but the"
                  .formatted(
                      format,
                      Shapes.str(layout.shape()),
                      Shapes.str(layout.strides()),
                      layout.offset(),
                      layout.firstIndex(),
                      layout.lastIndex() + (size - 1))
              + " memory has "
              + store.size()
              + " bytes");
    }
    return new Items(store, format, layout);
  }

  /** The same items, which cannot be written. */
  public Items asReadOnly() {
    return store.isReadOnly() ? this : new Items(store.asReadOnly(), format, layout);
  }

  Items with(Layout other) {
    return new Items(store, format, other);
  }

  /** The bytes that the items take, if none is in memory twice. */
  long byteSize() {
    return Math.multiplyExact(layout.size(), (long) format.itemSize());
  }

  boolean isCContiguous() {
    return isPacked(true);
  }

  boolean isFContiguous() {
    return isPacked(false);
  }

  /** An axis of one item has any stride, and so has everything if there are no items. */
  private boolean isPacked(boolean lastFastest) {
    long expected = format.itemSize();
    int rank = layout.rank();
    for (int k = 0; k < rank && layout.size() > 0; k++) {
      int axis = lastFastest ? rank - 1 - k : k;
      if (layout.shape(axis) == 1) {
        continue;
      }
      if (layout.strides(axis) != expected) {
        return false;
      }
      expected *= layout.shape(axis);
    }
    return true;
  }
}
