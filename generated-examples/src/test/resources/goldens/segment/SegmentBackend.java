package demo;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A long index, no exposed array, runs read and written at once. */
@BufferBackend(name = "segment")
final class SegmentBackend {
  private SegmentBackend() {}

  @Reads(DType.INT16)
  static short read(MemorySegment core, long index) {
    return core.getAtIndex(ValueLayout.JAVA_SHORT, index);
  }

  @Writes(DType.INT16)
  static void write(MemorySegment core, long index, short value) {
    core.setAtIndex(ValueLayout.JAVA_SHORT, index, value);
  }

  @Loads(DType.INT16)
  static void load(MemorySegment core, long start, short[] block, int offset, int length) {
    MemorySegment.copy(core, ValueLayout.JAVA_SHORT, start * 2, block, offset, length);
  }

  @Stores(DType.INT16)
  static void store(MemorySegment core, long start, short[] block, int offset, int length) {
    MemorySegment.copy(block, offset, core, ValueLayout.JAVA_SHORT, start * 2, length);
  }

  @Size
  static long size(MemorySegment core) {
    return core.byteSize() / 2;
  }

  @Allocates(DType.INT16)
  static MemorySegment allocate(long size) {
    return Arena.ofAuto().allocate(ValueLayout.JAVA_SHORT, size);
  }
}
