package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Bytes that dtypes of two sizes read, exposed memory, and strided runs. */
@BufferBackend(name = "bytes")
final class BytesBackend {
  private BytesBackend() {}

  @Reads(DType.INT8)
  static byte readByte(MemorySegment core, long index) {
    return core.get(ValueLayout.JAVA_BYTE, index);
  }

  @Writes(DType.INT8)
  static void writeByte(MemorySegment core, long index, byte value) {
    core.set(ValueLayout.JAVA_BYTE, index, value);
  }

  @Size
  static long bytes(MemorySegment core) {
    return core.byteSize();
  }

  @Reads(DType.INT32)
  static int readInt(MemorySegment core, long index) {
    return core.get(ValueLayout.JAVA_INT_UNALIGNED, 4 * index);
  }

  @Writes(DType.INT32)
  static void writeInt(MemorySegment core, long index, int value) {
    core.set(ValueLayout.JAVA_INT_UNALIGNED, 4 * index, value);
  }

  @Size(DType.INT32)
  static long ints(MemorySegment core) {
    return core.byteSize() / 4;
  }

  @Exposes(DType.INT32)
  static MemorySegment segment(MemorySegment core) {
    return core;
  }

  @Loads(DType.INT32)
  static void load(
      MemorySegment core, long start, long stride, int[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      block[offset + k] = readInt(core, start + k * stride);
    }
  }

  @Stores(DType.INT32)
  static void store(
      MemorySegment core, long start, long stride, int[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      writeInt(core, start + k * stride, block[offset + k]);
    }
  }
}
