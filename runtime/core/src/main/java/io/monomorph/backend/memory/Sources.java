package io.monomorph.backend.memory;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendRegistry;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * Buffers over other people's memory, in the dtype of its elements. What is a Java array underneath
 * becomes a buffer over that array, which loops are fastest on.
 */
final class Sources {
  private Sources() {}

  static NdBuffer wrap(Buffer source) {
    DType dtype = dtype(source);
    Memory memory = Memory.of(source);
    boolean plain = dtype.itemSize() == 1 || memory.order() == ByteOrder.nativeOrder();
    if (plain && source.hasArray() && dtype.blockType().isInstance(source.array())) {
      long at = (long) source.arrayOffset() + source.position();
      return overArray(dtype, source.array(), at, source.remaining());
    }
    return (NdBuffer) MemoryBufferProvider.INSTANCE.wrap(dtype, memory);
  }

  private static DType dtype(Buffer source) {
    return switch (source) {
      case ByteBuffer bytes -> DType.INT8;
      case ShortBuffer shorts -> DType.INT16;
      case CharBuffer characters -> DType.UINT16;
      case IntBuffer ints -> DType.INT32;
      case LongBuffer longs -> DType.INT64;
      case FloatBuffer floats -> DType.FLOAT32;
      case DoubleBuffer doubles -> DType.FLOAT64;
      default -> throw new IllegalArgumentException(source + " is no buffer of java.nio");
    };
  }

  static NdBuffer wrap(MemorySegment source) {
    Object array = source.heapBase().orElse(null);
    DType dtype =
        array == null
            ? DType.INT8
            : DType.ofPrimitive(array.getClass().getComponentType()).orElse(DType.INT8);
    int itemSize = dtype.itemSize();
    boolean whole = source.address() % itemSize == 0 && source.byteSize() % itemSize == 0;
    if (array != null && whole && dtype.blockType().isInstance(array)) {
      return overArray(dtype, array, source.address() / itemSize, source.byteSize() / itemSize);
    }
    return (NdBuffer) MemoryBufferProvider.INSTANCE.wrap(dtype, Memory.of(source));
  }

  private static NdBuffer overArray(DType dtype, Object array, long at, long size) {
    Layout layout = Layout.of(new long[] {size}, new long[] {1}, at);
    return (NdBuffer) BackendRegistry.heapBackend().wrap(dtype, array, layout);
  }
}
