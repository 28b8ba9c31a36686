package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Flushes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.util.Map;

/** Datasets of HDF5 files as buffers. Elements are read in blocks, through a cache of chunks. */
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

  @ReadOnly
  static boolean isReadOnly(DatasetCore core) {
    return core.isReadOnly();
  }

  @Flushes
  static void flush(DatasetCore core) {
    core.flush();
  }

  @Writes(DType.BOOL)
  static void write(DatasetCore core, long index, boolean value) {
    core.store(index, new boolean[] {value}, 0, 1);
  }

  @Writes({DType.INT8, DType.UINT8})
  static void writeByte(DatasetCore core, long index, int value) {
    core.store(index, new byte[] {(byte) value}, 0, 1);
  }

  @Writes({DType.INT16, DType.UINT16})
  static void writeShort(DatasetCore core, long index, int value) {
    core.store(index, new short[] {(short) value}, 0, 1);
  }

  @Writes(DType.INT32)
  static void writeInt(DatasetCore core, long index, int value) {
    core.store(index, new int[] {value}, 0, 1);
  }

  @Writes(DType.UINT32)
  static void writeUnsignedInt(DatasetCore core, long index, long value) {
    core.store(index, new int[] {(int) value}, 0, 1);
  }

  @Writes({DType.INT64, DType.UINT64})
  static void writeLong(DatasetCore core, long index, long value) {
    core.store(index, new long[] {value}, 0, 1);
  }

  @Writes(DType.FLOAT16)
  static void writeHalf(DatasetCore core, long index, float value) {
    core.store(index, new short[] {Float.floatToFloat16(value)}, 0, 1);
  }

  @Writes(DType.FLOAT32)
  static void write(DatasetCore core, long index, float value) {
    core.store(index, new float[] {value}, 0, 1);
  }

  @Writes(DType.FLOAT64)
  static void write(DatasetCore core, long index, double value) {
    core.store(index, new double[] {value}, 0, 1);
  }

  @Writes(DType.COMPLEX64)
  static void write(DatasetCore core, long index, float re, float im) {
    core.store(index, new float[] {re, im}, 0, 1);
  }

  @Writes(DType.COMPLEX128)
  static void write(DatasetCore core, long index, double re, double im) {
    core.store(index, new double[] {re, im}, 0, 1);
  }

  @Stores(DType.BOOL)
  static void store(DatasetCore core, long start, boolean[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.INT8, DType.UINT8})
  static void store(DatasetCore core, long start, byte[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.INT16, DType.UINT16, DType.FLOAT16})
  static void store(DatasetCore core, long start, short[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.INT32, DType.UINT32})
  static void store(DatasetCore core, long start, int[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.INT64, DType.UINT64})
  static void store(DatasetCore core, long start, long[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.FLOAT32, DType.COMPLEX64})
  static void store(DatasetCore core, long start, float[] block, int offset, int length) {
    core.store(start, block, offset, length);
  }

  @Stores({DType.FLOAT64, DType.COMPLEX128})
  static void store(DatasetCore core, long start, double[] block, int offset, int length) {
    core.store(start, block, offset, length);
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
