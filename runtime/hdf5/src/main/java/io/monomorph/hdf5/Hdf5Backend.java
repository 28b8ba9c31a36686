package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Flushes;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.StoresRegion;
import io.monomorph.annotation.Tiles;
import io.monomorph.annotation.Wraps;
import io.monomorph.dtype.DType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Datasets of HDF5 files as buffers, read and written chunk by chunk through a cache. */
@BufferBackend(
    name = "hdf5",
    core = DatasetCore.class,
    resolves = Hdf5Dataset.class,
    options = {
      "bigEndian",
      "chunks",
      "create",
      "deflate",
      "file",
      "fill",
      "fletcher32",
      "maxShape",
      "overwrite",
      "path",
      "shuffle"
    })
final class Hdf5Backend {
  private Hdf5Backend() {}

  @Wraps
  static NdBuffer wrap(Hdf5Dataset dataset) {
    return dataset.buffer();
  }

  @Shape
  static long[] shape(DatasetCore core) {
    return core.shape();
  }

  @Closes
  static void close(DatasetCore core) {
    core.close();
  }

  @Tiles
  static long @Nullable [] chunk(DatasetCore core) {
    return core.chunk();
  }

  @ReadOnly
  static boolean isReadOnly(DatasetCore core) {
    return core.isReadOnly();
  }

  @Flushes
  static void flush(DatasetCore core) {
    core.flush();
  }

  @LoadsRegion(DType.BOOL)
  static void load(DatasetCore core, long[] start, long[] shape, boolean[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.INT8, DType.UINT8})
  static void load(DatasetCore core, long[] start, long[] shape, byte[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void load(DatasetCore core, long[] start, long[] shape, short[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.INT32, DType.UINT32})
  static void load(DatasetCore core, long[] start, long[] shape, int[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.INT64, DType.UINT64})
  static void load(DatasetCore core, long[] start, long[] shape, long[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.FLOAT32, DType.COMPLEX64})
  static void load(DatasetCore core, long[] start, long[] shape, float[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @LoadsRegion({DType.FLOAT64, DType.COMPLEX128})
  static void load(DatasetCore core, long[] start, long[] shape, double[] block, int offset) {
    core.load(start, shape, block, offset);
  }

  @StoresRegion(DType.BOOL)
  static void store(DatasetCore core, long[] start, long[] shape, boolean[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.INT8, DType.UINT8})
  static void store(DatasetCore core, long[] start, long[] shape, byte[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void store(DatasetCore core, long[] start, long[] shape, short[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.INT32, DType.UINT32})
  static void store(DatasetCore core, long[] start, long[] shape, int[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.INT64, DType.UINT64})
  static void store(DatasetCore core, long[] start, long[] shape, long[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.FLOAT32, DType.COMPLEX64})
  static void store(DatasetCore core, long[] start, long[] shape, float[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @StoresRegion({DType.FLOAT64, DType.COMPLEX128})
  static void store(DatasetCore core, long[] start, long[] shape, double[] block, int offset) {
    core.store(start, shape, block, offset);
  }

  @Allocates(DType.BOOL)
  static DatasetCore bools(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.BOOL, shape, options);
  }

  @Allocates(DType.INT8)
  static DatasetCore int8s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.INT8, shape, options);
  }

  @Allocates(DType.UINT8)
  static DatasetCore uint8s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.UINT8, shape, options);
  }

  @Allocates(DType.INT16)
  static DatasetCore int16s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.INT16, shape, options);
  }

  @Allocates(DType.UINT16)
  static DatasetCore uint16s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.UINT16, shape, options);
  }

  @Allocates(DType.INT32)
  static DatasetCore int32s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.INT32, shape, options);
  }

  @Allocates(DType.UINT32)
  static DatasetCore uint32s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.UINT32, shape, options);
  }

  @Allocates(DType.INT64)
  static DatasetCore int64s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.INT64, shape, options);
  }

  @Allocates(DType.UINT64)
  static DatasetCore uint64s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.UINT64, shape, options);
  }

  @Allocates(DType.FLOAT16)
  static DatasetCore float16s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.FLOAT16, shape, options);
  }

  @Allocates(DType.FLOAT32)
  static DatasetCore float32s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.FLOAT32, shape, options);
  }

  @Allocates(DType.FLOAT64)
  static DatasetCore float64s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.FLOAT64, shape, options);
  }

  @Allocates(DType.COMPLEX64)
  static DatasetCore complex64s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.COMPLEX64, shape, options);
  }

  @Allocates(DType.COMPLEX128)
  static DatasetCore complex128s(long[] shape, Map<String, Object> options) {
    return Allocation.create(DType.COMPLEX128, shape, options);
  }
}
