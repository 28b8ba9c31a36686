package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.StoresRegion;
import io.monomorph.annotation.Tiles;
import io.monomorph.dtype.DType;

/** Storage that is read and written by regions: alone, beside single elements, and only read. */
@BufferBackend(name = "volume", core = Volume.class)
final class VolumeBackend {
  private VolumeBackend() {}

  @LoadsRegion(DType.UINT16)
  static void load(Volume core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion(DType.UINT16)
  static void store(Volume core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion(DType.COMPLEX64)
  static void load(Volume core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion(DType.COMPLEX64)
  static void store(Volume core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @Reads(DType.FLOAT64)
  static double read(Volume core, long index) {
    return core.element(index);
  }

  @LoadsRegion(DType.FLOAT64)
  static void load(Volume core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion(DType.FLOAT64)
  static void store(Volume core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @Shape
  static long[] shape(Volume core) {
    return core.shape();
  }

  @Tiles
  static long[] tiles(Volume core) {
    return core.tiles();
  }

  @Closes
  static void close(Volume core) {
    core.close();
  }
}
