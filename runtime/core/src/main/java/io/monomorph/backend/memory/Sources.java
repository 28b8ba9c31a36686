package io.monomorph.backend.memory;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendRegistry;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
    boolean plain = dtype.itemSize() == 1 || !memory.isForeign();
    if (plain && source.hasArray() && dtype.blockType().isInstance(source.array())) {
      long at = (long) source.arrayOffset() + source.position();
      return overArray(dtype, source.array(), at, source.remaining());
    }
    return (NdBuffer) MemoryBufferProvider.INSTANCE.wrap(dtype, memory);
  }

  private static DType dtype(Buffer source) {
    if (source instanceof ByteBuffer) {
      return DType.INT8;
    }
    if (source instanceof ShortBuffer) {
      return DType.INT16;
    }
    if (source instanceof CharBuffer) {
      return DType.UINT16;
    }
    if (source instanceof IntBuffer) {
      return DType.INT32;
    }
    if (source instanceof LongBuffer) {
      return DType.INT64;
    }
    return source instanceof FloatBuffer ? DType.FLOAT32 : DType.FLOAT64;
  }

  static NdBuffer wrap(MemorySegment source) {
    Object array = source.heapBase().orElse(null);
    DType dtype = array == null ? DType.INT8 : ofElements(array);
    int itemSize = dtype.itemSize();
    boolean whole = source.address() % itemSize == 0 && source.byteSize() % itemSize == 0;
    if (array != null && whole && dtype.blockType().isInstance(array)) {
      return overArray(dtype, array, source.address() / itemSize, source.byteSize() / itemSize);
    }
    return (NdBuffer) MemoryBufferProvider.INSTANCE.wrap(dtype, Memory.of(source));
  }

  /** The dtype of an array's elements, of which memory can be made. */
  private static DType ofElements(Object array) {
    Class<?> element = array.getClass().getComponentType();
    return element == null ? DType.INT8 : DType.ofPrimitive(element).orElse(DType.INT8);
  }

  private static NdBuffer overArray(DType dtype, Object array, long at, long size) {
    Layout layout = Layout.of(new long[] {size}, new long[] {1}, at);
    return (NdBuffer) BackendRegistry.heapBackend().wrap(dtype, array, layout);
  }
}
