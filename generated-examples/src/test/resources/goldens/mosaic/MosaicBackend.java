package demo;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.util.Collection;
import java.util.List;

/** Dtypes that share a core; a source that becomes whatever it holds. */
@BufferBackend(
    name = "mosaic",
    priority = -5,
    resolves = {List.class, String.class})
public final class MosaicBackend {
  private MosaicBackend() {}

  @Reads(DType.UINT8)
  static int unsigned(ByteBuffer core, int index) {
    return core.get(index) & 0xFF;
  }

  @Reads(DType.INT8)
  static byte signed(ByteBuffer core, int index) {
    return core.get(index);
  }

  @Writes({DType.INT8, DType.UINT8})
  static void write(ByteBuffer core, int index, int value) {
    core.put(index, (byte) value);
  }

  @Reads(DType.BOOL)
  static boolean bit(boolean[][] core, int index) {
    return core[0][index];
  }

  @Writes(DType.BOOL)
  static void write(boolean[][] core, int index, boolean value) {
    core[0][index] = value;
  }

  @Size
  static int size(boolean[][] core) {
    return core[0].length;
  }

  @Size
  static int size(ByteBuffer core) {
    return core.limit();
  }

  @Shape
  static Layout layout(ByteBuffer core) {
    return Layout.of(core.limit());
  }

  @Allocates({DType.UINT8, DType.INT8})
  static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size);
  }

  @Wraps({DType.UINT8, DType.INT8})
  static MappedByteBuffer map(String name) {
    throw new UnsupportedOperationException(name);
  }

  @Wraps
  static NdBuffer wrap(Collection<?> source) {
    return MosaicInt8Buffer.wrap(ByteBuffer.allocate(source.size()));
  }

  @Wraps
  static MosaicBoolBuffer wrap(List<?> source) {
    return MosaicBoolBuffer.wrap(new boolean[][] {new boolean[source.size()]});
  }
}
