package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * Copies items in C order between any strides and packed bytes. Rows along the last axis are copied
 * by one call each if they have no gaps.
 */
final class ItemCopy {
  /** The most bytes that are on the way at once, where that is allowed. */
  private static final int PART = 1 << 16;

  private ItemCopy() {}

  private interface Run {
    /** A run of items from a place, each a step after the one before; the packed place too. */
    void copy(long at, long step, long packed, long count);
  }

  /** Copies {@code count} items, from the {@code first} on, to packed bytes. */
  static void gather(Items from, long first, long count, MemorySegment to, long start) {
    int size = from.format.itemSize();
    Store store = from.store;
    MemorySegment memory = store.segment();
    forEachRun(
        from,
        first,
        count,
        (at, step, packed, items) -> {
          long place = start + packed;
          if (memory == null) {
            for (long k = 0; k < items; k++) {
              to.set(ValueLayout.JAVA_BYTE, place + k, store.get(at + k * step));
            }
          } else {
            copy(memory, at, step, to, place, size, size, items);
          }
        });
  }

  /** Copies packed bytes to {@code count} items, from the {@code first} on. */
  static void scatter(MemorySegment from, long start, Items to, long first, long count) {
    int size = to.format.itemSize();
    Store store = to.store;
    MemorySegment memory = store.segment();
    forEachRun(
        to,
        first,
        count,
        (at, step, packed, items) -> {
          long place = start + packed;
          if (memory == null) {
            for (long k = 0; k < items; k++) {
              store.put(at + k * step, from.get(ValueLayout.JAVA_BYTE, place + k));
            }
          } else {
            copy(from, place, size, memory, at, step, size, items);
          }
        });
  }

  private static void copy(
      MemorySegment from,
      long at,
      long fromStep,
      MemorySegment to,
      long place,
      long toStep,
      int size,
      long count) {
    if (fromStep == size && toStep == size) {
      MemorySegment.copy(from, at, to, place, size * count);
      return;
    }
    for (long k = 0; k < count; k++) {
      long source = at + k * fromStep;
      long target = place + k * toStep;
      switch (size) {
        case 1 -> to.set(ValueLayout.JAVA_BYTE, target, from.get(ValueLayout.JAVA_BYTE, source));
        case 4 ->
            to.set(
                ValueLayout.JAVA_INT_UNALIGNED,
                target,
                from.get(ValueLayout.JAVA_INT_UNALIGNED, source));
        case 8 ->
            to.set(
                ValueLayout.JAVA_LONG_UNALIGNED,
                target,
                from.get(ValueLayout.JAVA_LONG_UNALIGNED, source));
        default -> MemorySegment.copy(from, source, to, target, size);
      }
    }
  }

  private static void forEachRun(Items items, long first, long count, Run run) {
    Layout layout = items.layout;
    int size = items.format.itemSize();
    if (count == 0) {
      return;
    }
    if (layout.rank() == 0 || items.isCContiguous()) {
      run.copy(layout.offset() + first * size, size, 0, count);
      return;
    }
    int last = layout.rank() - 1;
    long[] index = indexOf(layout, first);
    long packed = 0;
    long left = count;
    while (left > 0) {
      long items1 = Math.min(left, layout.shape(last) - index[last]);
      run.copy(place(layout, index), layout.strides(last), packed, items1);
      packed += items1 * size;
      left -= items1;
      index[last] += items1;
      for (int axis = last; axis > 0 && index[axis] == layout.shape(axis); axis--) {
        index[axis] = 0;
        index[axis - 1]++;
      }
    }
  }

  private static long place(Layout layout, long[] index) {
    long at = layout.offset();
    for (int axis = 0; axis < index.length; axis++) {
      at += index[axis] * layout.strides(axis);
    }
    return at;
  }

  /** The indices of an item that is counted in C order. */
  static long[] indexOf(Layout layout, long item) {
    long[] index = new long[layout.rank()];
    long rest = item;
    for (int axis = index.length - 1; axis >= 0; axis--) {
      index[axis] = rest % layout.shape(axis);
      rest /= layout.shape(axis);
    }
    return index;
  }

  /** Copies all items of one to those of another, of which there are as many, of the same size. */
  static void copy(Items from, Items to) {
    MemorySegment source = from.store.segment();
    MemorySegment target = to.store.segment();
    long bytes = from.byteSize();
    if (source != null && target != null && from.isCContiguous() && to.isCContiguous()) {
      MemorySegment.copy(source, from.layout.offset(), target, to.layout.offset(), bytes);
      return;
    }
    int size = from.format.itemSize();
    // What is overwritten before it is read has to be read first, as a whole.
    long part = from.store.overlaps(to.store) ? bytes : Math.min(bytes, PART);
    MemorySegment on = packed(part);
    long step = part / size;
    for (long item = 0; item < from.layout.size(); item += step) {
      long count = Math.min(step, from.layout.size() - item);
      gather(from, item, count, on, 0);
      scatter(on, 0, to, item, count);
    }
  }

  /** Room on the heap. */
  static MemorySegment packed(long bytes) {
    return MemorySegment.ofArray(array(bytes, null));
  }

  /** An array for packed bytes. */
  static byte[] array(long bytes, @Nullable Object of) {
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError(
          "%d bytes are more than an array has%s"
              .formatted(bytes, of == null ? "" : ": copy parts of " + of));
    }
    return new byte[(int) bytes];
  }
}
