package io.monomorph.storage;

import io.monomorph.data.OnePlace;
import io.monomorph.data.SharedMemory;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** The memory of elements that follow each other without gaps. */
final class ElementMemory {
  private ElementMemory() {}

  static Optional<MemorySegment> of(Operand elements) {
    Operand operand = OnePlace.of(elements);
    Layout layout = operand.layout();
    MemorySegment all = layout.isCContiguous() ? operand.segment() : null;
    if (all == null && layout.isCContiguous()) {
      all = SharedMemory.ofArray(operand.array());
    }
    if (all == null) {
      return Optional.empty();
    }
    DType dtype = operand.dtype();
    long size = dtype.itemSize();
    MemorySegment part = all.asSlice(layout.offset() * size, layout.size() * size);
    return Optional.of(operand.isReadOnly() ? part.asReadOnly() : part);
  }
}
