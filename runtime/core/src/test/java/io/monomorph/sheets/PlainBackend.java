package io.monomorph.sheets;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.StoresRegion;
import io.monomorph.dtype.DType;

/** Every dtype by regions, of which one is as good as another. */
@BufferBackend(name = "plain", priority = -3)
final class PlainBackend {
  private PlainBackend() {}

  @LoadsRegion(DType.BOOL)
  static void load(Plain core, long[] start, long[] shape, boolean[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion(DType.BOOL)
  static void store(Plain core, long[] start, long[] shape, boolean[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.INT8, DType.UINT8})
  static void load(Plain core, long[] start, long[] shape, byte[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.INT8, DType.UINT8})
  static void store(Plain core, long[] start, long[] shape, byte[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void load(Plain core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void store(Plain core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.INT32, DType.UINT32})
  static void load(Plain core, long[] start, long[] shape, int[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.INT32, DType.UINT32})
  static void store(Plain core, long[] start, long[] shape, int[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.INT64, DType.UINT64})
  static void load(Plain core, long[] start, long[] shape, long[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.INT64, DType.UINT64})
  static void store(Plain core, long[] start, long[] shape, long[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.FLOAT32, DType.COMPLEX64})
  static void load(Plain core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.FLOAT32, DType.COMPLEX64})
  static void store(Plain core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @LoadsRegion({DType.FLOAT64, DType.COMPLEX128})
  static void load(Plain core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, block, offset, false);
  }

  @StoresRegion({DType.FLOAT64, DType.COMPLEX128})
  static void store(Plain core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, block, offset, true);
  }

  @Shape
  static long[] shape(Plain core) {
    return core.shape();
  }
}
