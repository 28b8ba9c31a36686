package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.Shape;
import io.monomorph.dtype.DType;

/** Regions that are only read, without tiles. */
@BufferBackend(name = "atlas", priority = 3, readOnly = true)
final class AtlasBackend {
  private AtlasBackend() {}

  @LoadsRegion(DType.INT8)
  static void load(byte[][] core, long[] start, long[] shape, byte[] block, int offset) {
    for (int row = 0; row < shape[0]; row++) {
      byte[] from = core[(int) start[0] + row];
      int to = offset + row * (int) shape[1];
      System.arraycopy(from, (int) start[1], block, to, (int) shape[1]);
    }
  }

  @Shape
  static long[] shape(byte[][] core) {
    return new long[] {core.length, core[0].length};
  }
}
