package io.monomorph.bytes;

import io.monomorph.NdBuffer;
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
    Operand operand = Operand.of(Objects.requireNonNull(buffer, "buffer is null"));
    if (!buffer.isCContiguous() && !buffer.isFContiguous()) {
      throw refused(buffer, "bytes have no gaps, but its strides have: copyOf copies the elements");
    }
    MemorySegment whole = memory(operand);
    if (whole == null) {
      throw refused(
          buffer,
          "its elements are not in memory that bytes could share, as they are in numeric arrays of"
              + " Java and outside the heap: copyOf copies them");
    }
    long first = buffer.size() == 0 ? 0 : buffer.layout().offset() * buffer.dtype().itemSize();
    MemorySegment part = whole.asSlice(first, buffer.byteSize());
    return buffer.isReadOnly() ? part.asReadOnly() : part;
  }

  private static @Nullable MemorySegment memory(Operand operand) {
    Object elements = operand.array();
    if (elements == null) {
      return operand.core() instanceof Memory memory ? memory.segment() : operand.segment();
    }
    return switch (elements) {
      case byte[] array -> MemorySegment.ofArray(array);
      case short[] array -> MemorySegment.ofArray(array);
      case int[] array -> MemorySegment.ofArray(array);
      case long[] array -> MemorySegment.ofArray(array);
      case float[] array -> MemorySegment.ofArray(array);
      case double[] array -> MemorySegment.ofArray(array);
      default -> null; // truth values, of which the JDK makes no segment
    };
  }

  private static IllegalArgumentException refused(NdBuffer buffer, String why) {
    return new IllegalArgumentException(
        "the buffer of shape %s, dtype %s and strides %s does not lie as bytes do: %s"
            .formatted(
                Shapes.str(buffer.shape()), buffer.dtype(), Shapes.str(buffer.strides()), why));
  }
}
