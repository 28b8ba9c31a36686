package io.monomorph.bytes;

import io.monomorph.NdBuffer;
import io.monomorph.data.OnePlace;
import io.monomorph.data.SharedMemory;
import io.monomorph.dtype.DType;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The memory in which the elements of a buffer are, if it is memory and they have no gaps. */
final class BufferMemory {
  private BufferMemory() {}

  /** That of a buffer of bytes with one axis. */
  static MemorySegment ofBytes(NdBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer is null");
    if (buffer.rank() != 1) {
      throw refused(buffer, "bytes have one axis: ravel() gives it one");
    }
    if (buffer.dtype() != DType.UINT8 && buffer.dtype() != DType.INT8) {
      throw refused(
          buffer,
          "bytes are of uint8 or int8: memoryOf shares the bytes of other elements, and copyOf"
              + " copies them");
    }
    return of(buffer);
  }

  static MemorySegment of(NdBuffer buffer) {
    Operand operand = OnePlace.of(Operand.of(Objects.requireNonNull(buffer, "buffer is null")));
    if (!operand.layout().isCContiguous() && !operand.layout().isFContiguous()) {
      throw refused(buffer, "bytes have no gaps, but its strides have: copyOf copies the elements");
    }
    MemorySegment whole = memory(operand);
    if (whole == null) {
      throw refused(
          buffer,
          "its elements are not in memory that bytes could share, as they are in numeric arrays of"
              + " Java and outside the heap: copyOf copies them");
    }
    long first = buffer.size() == 0 ? 0 : operand.layout().offset() * buffer.dtype().itemSize();
    MemorySegment part = whole.asSlice(first, buffer.byteSize());
    return buffer.isReadOnly() ? part.asReadOnly() : part;
  }

  private static @Nullable MemorySegment memory(Operand operand) {
    MemorySegment exposed = operand.segment();
    if (exposed == null && operand.core() instanceof Memory memory) {
      return memory.segment(); // of the other byte order, in which no loop runs
    }
    return exposed != null ? exposed : SharedMemory.ofArray(operand.array());
  }

  private static IllegalArgumentException refused(NdBuffer buffer, String why) {
    return new IllegalArgumentException(
        "the buffer of shape %s, dtype %s and strides %s does not lie as bytes do: %s"
            .formatted(
                Shapes.str(buffer.shape()), buffer.dtype(), Shapes.str(buffer.strides()), why));
  }
}
