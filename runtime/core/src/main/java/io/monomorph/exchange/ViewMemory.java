package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The memory under a view, as the JDK's types have it. */
final class ViewMemory {
  private ViewMemory() {}

  static ByteBuffer byteBuffer(Items items) {
    if (!items.isCContiguous()) {
      throw new IllegalArgumentException(
          "a ByteBuffer has bytes that follow each other, and the items have strides %s: use toByteArray"
                  .formatted(Shapes.str(items.layout.strides()))
              + " or memory() and strides()");
    }
    MemorySegment memory = segment(items);
    Object array = memory.heapBase().orElse(null);
    if (array != null && !(array instanceof byte[])) {
      throw new UnsupportedOperationException(
          "the memory is a %s, and Java's ByteBuffer is over byte[] or memory outside the heap: use memory(), or lend a copy in the backend memory"
              .formatted(array.getClass().getSimpleName()));
    }
    return memory.asByteBuffer().order(items.format.order());
  }

  static MemorySegment segment(Items items) {
    MemorySegment memory = items.store.segment();
    if (memory == null) {
      throw new UnsupportedOperationException(
          "the memory is a boolean[], of which Java makes neither memory segments nor byte buffers:"
              + " copy() to the backend memory, or to uint8");
    }
    Layout layout = items.layout;
    if (layout.size() == 0) {
      return memory.asSlice(0, 0);
    }
    long first = layout.firstIndex();
    return memory.asSlice(first, layout.lastIndex() + items.format.itemSize() - first);
  }

  /** The place of the first item in {@link #segment}; of truth values that in their array. */
  static long offset(Items items) {
    Layout layout = items.layout;
    if (layout.size() == 0) {
      return 0;
    }
    return layout.offset() - (items.store.segment() == null ? 0 : layout.firstIndex());
  }

  static Optional<boolean[]> truths(Items items) {
    return items.store instanceof Store.Truths truths && !truths.isReadOnly()
        ? Optional.of(truths.array)
        : Optional.empty();
  }
}
