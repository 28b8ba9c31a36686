package io.monomorph.registry;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.util.Map;

/** A backend that takes options for new cores. */
@BufferBackend(
    name = "chunked",
    priority = -5,
    options = {"chunks", "compression"})
final class ChunkedBackend {
  private ChunkedBackend() {}

  @Size
  static int size(Chunks core) {
    return core.size();
  }

  @Reads(DType.FLOAT64)
  static double read(Chunks core, int index) {
    return core.get(index);
  }

  @Writes(DType.FLOAT64)
  static void write(Chunks core, int index, double value) {
    core.set(index, value);
  }

  @Allocates(DType.FLOAT64)
  static Chunks allocate(int size, Map<String, Object> options) {
    if (options.getOrDefault("chunks", 16) instanceof Integer length) {
      return new Chunks(size, length, options.getOrDefault("compression", "none"));
    }
    throw new IllegalArgumentException(
        "chunks is a number of elements, an int, not " + options.get("chunks"));
  }
}
