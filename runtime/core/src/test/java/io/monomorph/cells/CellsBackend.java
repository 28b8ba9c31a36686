package io.monomorph.cells;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Every dtype over storage that is no array, with long indices: everything has to be staged. */
@BufferBackend(name = "cells", priority = -1)
final class CellsBackend {
  private CellsBackend() {}

  @Size
  static long size(Cells core) {
    return core.size;
  }

  @Reads(DType.BOOL)
  static boolean readBool(Cells core, long index) {
    return core.bytes.get(core.at(index)) != 0;
  }

  @Writes(DType.BOOL)
  static void writeBool(Cells core, long index, boolean value) {
    core.bytes.put(core.at(index), (byte) (value ? 1 : 0));
  }

  @Allocates(DType.BOOL)
  static Cells newBool(long size) {
    return new Cells(DType.BOOL, size);
  }

  @Reads(DType.INT8)
  static int readInt8(Cells core, long index) {
    return core.bytes.get(core.at(index));
  }

  @Writes(DType.INT8)
  static void writeInt8(Cells core, long index, int value) {
    core.bytes.put(core.at(index), (byte) value);
  }

  @Allocates(DType.INT8)
  static Cells newInt8(long size) {
    return new Cells(DType.INT8, size);
  }

  @Reads(DType.UINT8)
  static int readUInt8(Cells core, long index) {
    return core.bytes.get(core.at(index)) & 0xFF;
  }

  @Writes(DType.UINT8)
  static void writeUInt8(Cells core, long index, int value) {
    core.bytes.put(core.at(index), (byte) value);
  }

  @Allocates(DType.UINT8)
  static Cells newUInt8(long size) {
    return new Cells(DType.UINT8, size);
  }

  @Reads(DType.INT16)
  static int readInt16(Cells core, long index) {
    return core.bytes.getShort(core.at(index));
  }

  @Writes(DType.INT16)
  static void writeInt16(Cells core, long index, int value) {
    core.bytes.putShort(core.at(index), (short) value);
  }

  @Allocates(DType.INT16)
  static Cells newInt16(long size) {
    return new Cells(DType.INT16, size);
  }

  @Reads(DType.UINT16)
  static int readUInt16(Cells core, long index) {
    return core.bytes.getShort(core.at(index)) & 0xFFFF;
  }

  @Writes(DType.UINT16)
  static void writeUInt16(Cells core, long index, int value) {
    core.bytes.putShort(core.at(index), (short) value);
  }

  @Allocates(DType.UINT16)
  static Cells newUInt16(long size) {
    return new Cells(DType.UINT16, size);
  }

  @Reads(DType.INT32)
  static int readInt32(Cells core, long index) {
    return core.bytes.getInt(core.at(index));
  }

  @Writes(DType.INT32)
  static void writeInt32(Cells core, long index, int value) {
    core.bytes.putInt(core.at(index), value);
  }

  @Allocates(DType.INT32)
  static Cells newInt32(long size) {
    return new Cells(DType.INT32, size);
  }

  @Reads(DType.UINT32)
  static long readUInt32(Cells core, long index) {
    return core.bytes.getInt(core.at(index)) & 0xFFFFFFFFL;
  }

  @Writes(DType.UINT32)
  static void writeUInt32(Cells core, long index, long value) {
    core.bytes.putInt(core.at(index), (int) value);
  }

  @Allocates(DType.UINT32)
  static Cells newUInt32(long size) {
    return new Cells(DType.UINT32, size);
  }

  @Reads(DType.INT64)
  static long readInt64(Cells core, long index) {
    return core.bytes.getLong(core.at(index));
  }

  @Writes(DType.INT64)
  static void writeInt64(Cells core, long index, long value) {
    core.bytes.putLong(core.at(index), value);
  }

  @Allocates(DType.INT64)
  static Cells newInt64(long size) {
    return new Cells(DType.INT64, size);
  }

  @Reads(DType.UINT64)
  static long readUInt64(Cells core, long index) {
    return core.bytes.getLong(core.at(index));
  }

  @Writes(DType.UINT64)
  static void writeUInt64(Cells core, long index, long value) {
    core.bytes.putLong(core.at(index), value);
  }

  @Allocates(DType.UINT64)
  static Cells newUInt64(long size) {
    return new Cells(DType.UINT64, size);
  }

  @Reads(DType.FLOAT16)
  static float readFloat16(Cells core, long index) {
    return Float.float16ToFloat(core.bytes.getShort(core.at(index)));
  }

  @Writes(DType.FLOAT16)
  static void writeFloat16(Cells core, long index, float value) {
    core.bytes.putShort(core.at(index), Float.floatToFloat16(value));
  }

  @Allocates(DType.FLOAT16)
  static Cells newFloat16(long size) {
    return new Cells(DType.FLOAT16, size);
  }

  @Reads(DType.FLOAT32)
  static float readFloat32(Cells core, long index) {
    return core.bytes.getFloat(core.at(index));
  }

  @Writes(DType.FLOAT32)
  static void writeFloat32(Cells core, long index, float value) {
    core.bytes.putFloat(core.at(index), value);
  }

  @Allocates(DType.FLOAT32)
  static Cells newFloat32(long size) {
    return new Cells(DType.FLOAT32, size);
  }

  @Reads(DType.FLOAT64)
  static double readFloat64(Cells core, long index) {
    return core.bytes.getDouble(core.at(index));
  }

  @Writes(DType.FLOAT64)
  static void writeFloat64(Cells core, long index, double value) {
    core.bytes.putDouble(core.at(index), value);
  }

  @Allocates(DType.FLOAT64)
  static Cells newFloat64(long size) {
    return new Cells(DType.FLOAT64, size);
  }

  @Reads(DType.COMPLEX64)
  static float readComplex64(Cells core, long index) {
    return core.bytes.getFloat(core.at(index));
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float readImaginaryComplex64(Cells core, long index) {
    return core.bytes.getFloat(core.at(index) + 4);
  }

  @Writes(DType.COMPLEX64)
  static void writeComplex64(Cells core, long index, float re, float im) {
    core.bytes.putFloat(core.at(index), re).putFloat(core.at(index) + 4, im);
  }

  @Allocates(DType.COMPLEX64)
  static Cells newComplex64(long size) {
    return new Cells(DType.COMPLEX64, size);
  }

  @Reads(DType.COMPLEX128)
  static double readComplex128(Cells core, long index) {
    return core.bytes.getDouble(core.at(index));
  }

  @ReadsImaginary(DType.COMPLEX128)
  static double readImaginaryComplex128(Cells core, long index) {
    return core.bytes.getDouble(core.at(index) + 8);
  }

  @Writes(DType.COMPLEX128)
  static void writeComplex128(Cells core, long index, double re, double im) {
    core.bytes.putDouble(core.at(index), re).putDouble(core.at(index) + 8, im);
  }

  @Allocates(DType.COMPLEX128)
  static Cells newComplex128(long size) {
    return new Cells(DType.COMPLEX128, size);
  }
}
