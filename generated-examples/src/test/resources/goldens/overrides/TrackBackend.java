package demo;

import io.monomorph.BoolBuffer;
import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Overrides;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.Optional;
import java.util.OptionalLong;

/** Methods that compute functions, in every form. */
@BufferBackend(name = "track")
public final class TrackBackend {
  private TrackBackend() {}

  @Reads(DType.INT8)
  static byte read(Track<?> core, int index) {
    return core.bytes[index];
  }

  @Reads(DType.UINT8)
  static int readUnsigned(Track<?> core, int index) {
    return core.bytes[index] & 0xff;
  }

  @Writes({DType.INT8, DType.UINT8})
  static void write(Track<?> core, int index, int value) {
    core.bytes[index] = (byte) value;
  }

  @Exposes({DType.INT8, DType.UINT8})
  static byte[] bytes(Track<?> core) {
    return core.bytes;
  }

  @Closes
  static void close(Track<?> core) {}

  @Overrides(dtypes = DType.INT8)
  static long sum(Track<?> core) {
    return 0;
  }

  @Overrides(value = "sum", dtypes = {DType.INT8, DType.UINT8})
  static OptionalLong somewhere(Track<?> core, Layout layout) {
    return OptionalLong.empty();
  }

  @Overrides
  static NdBuffer sum(NdBuffer of, int... axes) {
    return of.sum(axes);
  }

  @Overrides
  static Optional<TrackInt8Buffer> add(TrackInt8Buffer x1, Int8Buffer x2) {
    return Optional.empty();
  }

  @Overrides(value = "floorDivide", dtypes = DType.UINT8)
  static Track<?> divided(Track<?> x1, int x2) {
    return x1;
  }

  @Overrides
  static Optional<BoolBuffer> less(NdBuffer x1, NdBuffer x2) {
    return Optional.empty();
  }

  @Overrides
  static NdBuffer[] divmod(NdBuffer x1, NdBuffer x2) {
    return new NdBuffer[2];
  }

  @Overrides
  static NdBuffer round(NdBuffer of, int decimals) {
    return of;
  }

  @Overrides
  static boolean arrayEqual(NdBuffer a, NdBuffer b, boolean equalNan) {
    return false;
  }
}
