package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.dtype.DType;

/** The core is a class that another processor generates in the same compilation. */
@BufferBackend(name = "series", priority = 1, readOnly = true)
final class SeriesBackend {
  private SeriesBackend() {}

  @Reads(DType.FLOAT64)
  static double read(ImmutableSeries core, int index) {
    return core.values()[index];
  }

  @Size
  static int size(ImmutableSeries core) {
    return core.values().length;
  }
}
