package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.dtype.DType;

/** Datasets of HDF5 files as buffers. Elements are read in blocks, through a cache of chunks. */
@BufferBackend(
    name = "hdf5",
    core = DatasetCore.class,
    resolves = Hdf5Dataset.class,
    readOnly = true)
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

  @Size
  static long size(DatasetCore core) {
    return core.size();
  }

  @Closes
  static void close(DatasetCore core) {
    core.close();
  }

  @Reads(DType.BOOL)
  static boolean readBoolean(DatasetCore core, long index) {
    return ((boolean[]) core.one(index))[0];
  }

  @Reads(DType.INT8)
  static byte readByte(DatasetCore core, long index) {
    return ((byte[]) core.one(index))[0];
  }

  @Reads(DType.UINT8)
  static int readUnsignedByte(DatasetCore core, long index) {
    return readByte(core, index) & 0xff;
  }

  @Reads(DType.INT16)
  static short readShort(DatasetCore core, long index) {
    return ((short[]) core.one(index))[0];
  }

  @Reads(DType.UINT16)
  static int readUnsignedShort(DatasetCore core, long index) {
    return readShort(core, index) & 0xffff;
  }

  @Reads(DType.INT32)
  static int readInt(DatasetCore core, long index) {
    return ((int[]) core.one(index))[0];
  }

  @Reads(DType.UINT32)
  static long readUnsignedInt(DatasetCore core, long index) {
    return readInt(core, index) & 0xffffffffL;
  }

  @Reads({DType.INT64, DType.UINT64})
  static long readLong(DatasetCore core, long index) {
    return ((long[]) core.one(index))[0];
  }

  @Reads(DType.FLOAT16)
  static float readHalf(DatasetCore core, long index) {
    return Float.float16ToFloat(readShort(core, index));
  }

  @Reads({DType.FLOAT32, DType.COMPLEX64})
  static float readFloat(DatasetCore core, long index) {
    return ((float[]) core.one(index))[0];
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float readFloatImaginary(DatasetCore core, long index) {
    return ((float[]) core.one(index))[1];
  }

  @Reads({DType.FLOAT64, DType.COMPLEX128})
  static double readDouble(DatasetCore core, long index) {
    return ((double[]) core.one(index))[0];
  }

  @ReadsImaginary(DType.COMPLEX128)
  static double readDoubleImaginary(DatasetCore core, long index) {
    return ((double[]) core.one(index))[1];
  }

  @Loads(DType.BOOL)
  static void load(DatasetCore core, long start, boolean[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.INT8, DType.UINT8})
  static void load(DatasetCore core, long start, byte[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void load(DatasetCore core, long start, short[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.INT32, DType.UINT32})
  static void load(DatasetCore core, long start, int[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.INT64, DType.UINT64})
  static void load(DatasetCore core, long start, long[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.FLOAT32, DType.COMPLEX64})
  static void load(DatasetCore core, long start, float[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }

  @Loads({DType.FLOAT64, DType.COMPLEX128})
  static void load(DatasetCore core, long start, double[] block, int offset, int length) {
    core.load(start, block, offset, length);
  }
}
