package io.monomorph.examples.nio;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Occupies;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;

/** The buffers of java.nio, from their first element to their limit. */
@BufferBackend(name = "nio", priority = 5)
final class NioBackend {
  private NioBackend() {}

  @Reads(DType.FLOAT64)
  static double read(DoubleBuffer core, int index) {
    return core.get(index);
  }

  @Writes(DType.FLOAT64)
  static void write(DoubleBuffer core, int index, double value) {
    core.put(index, value);
  }

  @Reads(DType.INT32)
  static int read(IntBuffer core, int index) {
    return core.get(index);
  }

  @Writes(DType.INT32)
  static void write(IntBuffer core, int index, int value) {
    core.put(index, value);
  }

  /** Buffers around one array, and slices of one memory, are known to share it. */
  @Occupies
  static MemorySegment memory(Buffer core) {
    return MemorySegment.ofBuffer(core.duplicate().rewind());
  }

  @ReadOnly
  static boolean isReadOnly(Buffer core) {
    return core.isReadOnly();
  }

  @Size
  static int size(Buffer core) {
    return core.limit();
  }
}
