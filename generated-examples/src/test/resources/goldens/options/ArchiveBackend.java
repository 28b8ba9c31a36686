package demo;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** New cores of one dtype take options, those of the other do not. */
@BufferBackend(
    name = "archive",
    options = {"level", "path"})
final class ArchiveBackend {
  private ArchiveBackend() {}

  @Reads(DType.INT32)
  static int read(IntBuffer core, int index) {
    return core.get(index);
  }

  @Writes(DType.INT32)
  static void write(IntBuffer core, int index, int value) {
    core.put(index, value);
  }

  @Allocates(DType.INT32)
  static IntBuffer allocate(int size, Map<String, Object> options) {
    return IntBuffer.allocate(size + (int) options.getOrDefault("level", 0));
  }

  @Reads(DType.INT64)
  static long read(LongBuffer core, int index) {
    return core.get(index);
  }

  @Writes(DType.INT64)
  static void write(LongBuffer core, int index, long value) {
    core.put(index, value);
  }

  @Allocates(DType.INT64)
  static LongBuffer allocate(long[] shape) {
    return LongBuffer.allocate(7);
  }

  @Size
  static int size(java.nio.Buffer core) {
    return core.limit();
  }
}
