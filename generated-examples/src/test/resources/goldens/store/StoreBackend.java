package demo;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Flushes;
import io.monomorph.annotation.Occupies;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** Storage with a shape, that can be allocated, flushed and closed. */
@BufferBackend(name = "store", core = Store.class, resolves = Path.class)
final class StoreBackend {
  private StoreBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Store core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Store core, int index, double value) {
    core.elements[index] = value;
  }

  @Size
  static int size(Store core) {
    return core.elements.length;
  }

  @Shape
  static long[] shape(Store core) {
    return core.shape;
  }

  @Allocates(DType.FLOAT64)
  static Store allocate(long[] shape) {
    return new Store(shape);
  }

  @Wraps(DType.FLOAT64)
  static Store open(Path source) {
    return new Store(source.getNameCount());
  }

  @Occupies
  static MemorySegment memory(Store core) {
    return MemorySegment.ofArray(core.elements);
  }

  @Flushes
  static void flush(Store core) {
    core.flush();
  }

  @Closes
  static void close(Store core) {
    core.close();
  }
}
