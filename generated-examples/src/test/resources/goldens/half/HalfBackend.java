package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/** Dtypes whose blocks hold another primitive than travels. */
@BufferBackend(name = "half", priority = 3)
final class HalfBackend {
  private HalfBackend() {}

  @Reads(DType.FLOAT16)
  static float read(ShortBuffer core, int index) {
    return Float.float16ToFloat(core.get(index));
  }

  @Writes(DType.FLOAT16)
  static void write(ShortBuffer core, int index, float value) {
    core.put(index, Float.floatToFloat16(value));
  }

  @Reads(DType.UINT32)
  static long readUnsigned(IntBuffer core, int index) {
    return Integer.toUnsignedLong(core.get(index));
  }

  @Writes(DType.UINT32)
  static void write(IntBuffer core, int index, long value) {
    core.put(index, (int) value);
  }

  @Size
  static int size(java.nio.Buffer core) {
    return core.limit();
  }
}
