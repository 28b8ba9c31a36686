package goldens.overloads;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Two dtypes whose writers have one name: Java would choose by the type of an element. */
@BufferBackend(name = "pair")
final class PairBackend {
  static class Base {
    final int[] bytes = new int[4];
  }

  static final class Core extends Base {
    final int[] shorts = new int[4];
  }

  private PairBackend() {}

  @Reads(DType.INT8)
  static int readByte(Core core, int index) {
    return core.bytes[index];
  }

  @Writes(DType.INT8)
  static void write(Core core, int index, int value) {
    core.bytes[index] = value;
  }

  @Reads(DType.INT16)
  static int readShort(Core core, int index) {
    return core.shorts[index];
  }

  @Writes(DType.INT16)
  static void write(Core core, int index, short value) {
    core.shorts[index] = value;
  }

  @Size
  static int size(Base core) {
    return core.bytes.length;
  }

  static int size(Core core) {
    throw new AssertionError();
  }
}
