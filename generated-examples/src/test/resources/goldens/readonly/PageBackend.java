package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/** The core tells whether it can be written. */
@BufferBackend(name = "page")
final class PageBackend {
  private PageBackend() {}

  @Reads(DType.INT8)
  static byte read(ByteBuffer core, int index) {
    return core.get(index);
  }

  @Writes(DType.INT8)
  static void write(ByteBuffer core, int index, byte value) {
    core.put(index, value);
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
