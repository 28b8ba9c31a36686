package io.monomorph.storage;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The memory of elements that follow each other without gaps. */
final class ElementMemory {
  private ElementMemory() {}

  static Optional<MemorySegment> of(Operand operand) {
    Layout layout = operand.layout();
    MemorySegment all = layout.isCContiguous() ? all(operand) : null;
    if (all == null) {
      return Optional.empty();
    }
    DType dtype = operand.dtype();
    long size = dtype.itemSize();
    MemorySegment part = all.asSlice(layout.offset() * size, layout.size() * size);
    return Optional.of(operand.isReadOnly() ? part.asReadOnly() : part);
  }

  private static @Nullable MemorySegment all(Operand operand) {
    return switch (operand.array()) {
      case null -> operand.segment();
      case byte[] elements -> MemorySegment.ofArray(elements);
      case short[] elements -> MemorySegment.ofArray(elements);
      case int[] elements -> MemorySegment.ofArray(elements);
      case long[] elements -> MemorySegment.ofArray(elements);
      case float[] elements -> MemorySegment.ofArray(elements);
      case double[] elements -> MemorySegment.ofArray(elements);
      default -> null;
    };
  }
}
