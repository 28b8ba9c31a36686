package demo;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some cores have an array, and a new core has a layout of its own. */
@BufferBackend(name = "plot", options = "bits")
final class PlotBackend {
  private PlotBackend() {}

  @Reads(DType.INT8)
  static int read(Plot core, int index) {
    return core.bytes == null ? core.bits.get(index) ? 1 : 0 : core.bytes[index];
  }

  @Writes(DType.INT8)
  static void write(Plot core, int index, int value) {
    if (core.bytes == null) {
      core.bits.set(index, value != 0);
    } else {
      core.bytes[index] = (byte) value;
    }
  }

  @Exposes(DType.INT8)
  static byte @Nullable [] array(Plot core) {
    return core.bytes;
  }

  @Size
  static int size(Plot core) {
    return core.rows * core.columns;
  }

  @Shape
  static Layout layout(Plot core) {
    return Layout.of(new long[] {core.rows, core.columns}, new long[] {1, core.rows}, 0);
  }

  @Allocates(DType.INT8)
  static Plot allocate(long[] shape, Map<String, Object> options) {
    return new Plot((int) shape[0], (int) shape[1], options.containsKey("bits"));
  }
}
