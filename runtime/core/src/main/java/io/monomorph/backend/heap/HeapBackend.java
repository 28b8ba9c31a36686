package io.monomorph.backend.heap;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.NestedArrays;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.util.List;

/**
 * Buffers over Java's primitive arrays. Primitive arrays are shared; nested arrays, lists, numbers
 * and booleans are copied, because their elements are not in one array.
 */
@BufferBackend(
    name = "heap",
    resolves = {
      Object[].class,
      char[].class,
      List.class,
      Number.class,
      Boolean.class,
      Complex.class
    })
final class HeapBackend {
  private HeapBackend() {}

  @Reads(DType.BOOL)
  static boolean readBool(boolean[] core, int index) {
    return core[index];
  }

  @Writes(DType.BOOL)
  static void writeBool(boolean[] core, int index, boolean value) {
    core[index] = value;
  }

  @Exposes(DType.BOOL)
  static boolean[] array(boolean[] core) {
    return core;
  }

  @Allocates(DType.BOOL)
  static boolean[] newBooleans(int size) {
    return new boolean[size];
  }

  @Reads(DType.INT8)
  static byte readInt8(byte[] core, int index) {
    return core[index];
  }

  @Writes(DType.INT8)
  static void writeInt8(byte[] core, int index, int value) {
    core[index] = (byte) value;
  }

  @Reads(DType.UINT8)
  static int readUInt8(byte[] core, int index) {
    return core[index] & 0xFF;
  }

  @Writes(DType.UINT8)
  static void writeUInt8(byte[] core, int index, int value) {
    core[index] = (byte) value;
  }

  @Exposes({DType.INT8, DType.UINT8})
  static byte[] array(byte[] core) {
    return core;
  }

  @Allocates({DType.INT8, DType.UINT8})
  static byte[] newBytes(int size) {
    return new byte[size];
  }

  @Reads(DType.INT16)
  static short readInt16(short[] core, int index) {
    return core[index];
  }

  @Writes(DType.INT16)
  static void writeInt16(short[] core, int index, int value) {
    core[index] = (short) value;
  }

  @Reads(DType.UINT16)
  static int readUInt16(short[] core, int index) {
    return core[index] & 0xFFFF;
  }

  @Writes(DType.UINT16)
  static void writeUInt16(short[] core, int index, int value) {
    core[index] = (short) value;
  }

  @Reads(DType.FLOAT16)
  static float readFloat16(short[] core, int index) {
    return Float.float16ToFloat(core[index]);
  }

  @Writes(DType.FLOAT16)
  static void writeFloat16(short[] core, int index, float value) {
    core[index] = Float.floatToFloat16(value);
  }

  @Exposes({DType.INT16, DType.UINT16, DType.FLOAT16})
  static short[] array(short[] core) {
    return core;
  }

  @Allocates({DType.INT16, DType.UINT16, DType.FLOAT16})
  static short[] newShorts(int size) {
    return new short[size];
  }

  @Reads(DType.INT32)
  static int readInt32(int[] core, int index) {
    return core[index];
  }

  @Writes(DType.INT32)
  static void writeInt32(int[] core, int index, int value) {
    core[index] = value;
  }

  @Reads(DType.UINT32)
  static long readUInt32(int[] core, int index) {
    return core[index] & 0xFFFFFFFFL;
  }

  @Writes(DType.UINT32)
  static void writeUInt32(int[] core, int index, long value) {
    core[index] = (int) value;
  }

  @Exposes({DType.INT32, DType.UINT32})
  static int[] array(int[] core) {
    return core;
  }

  @Allocates({DType.INT32, DType.UINT32})
  static int[] newInts(int size) {
    return new int[size];
  }

  @Reads({DType.INT64, DType.UINT64})
  static long readInt64(long[] core, int index) {
    return core[index];
  }

  @Writes({DType.INT64, DType.UINT64})
  static void writeInt64(long[] core, int index, long value) {
    core[index] = value;
  }

  @Exposes({DType.INT64, DType.UINT64})
  static long[] array(long[] core) {
    return core;
  }

  @Allocates({DType.INT64, DType.UINT64})
  static long[] newLongs(int size) {
    return new long[size];
  }

  @Reads(DType.FLOAT32)
  static float readFloat32(float[] core, int index) {
    return core[index];
  }

  @Writes(DType.FLOAT32)
  static void writeFloat32(float[] core, int index, float value) {
    core[index] = value;
  }

  @Reads(DType.COMPLEX64)
  static float readComplex64(float[] core, int index) {
    return core[2 * index];
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float readImaginary(float[] core, int index) {
    return core[2 * index + 1];
  }

  @Writes(DType.COMPLEX64)
  static void write(float[] core, int index, float re, float im) {
    core[2 * index] = re;
    core[2 * index + 1] = im;
  }

  @Exposes({DType.FLOAT32, DType.COMPLEX64})
  static float[] array(float[] core) {
    return core;
  }

  @Allocates(DType.FLOAT32)
  static float[] newFloats(int size) {
    return new float[size];
  }

  @Allocates(DType.COMPLEX64)
  static float[] newFloatPairs(int size) {
    return new float[2 * size];
  }

  @Reads(DType.FLOAT64)
  static double readFloat64(double[] core, int index) {
    return core[index];
  }

  @Writes(DType.FLOAT64)
  static void writeFloat64(double[] core, int index, double value) {
    core[index] = value;
  }

  @Reads(DType.COMPLEX128)
  static double readComplex128(double[] core, int index) {
    return core[2 * index];
  }

  @ReadsImaginary(DType.COMPLEX128)
  static double readImaginary(double[] core, int index) {
    return core[2 * index + 1];
  }

  @Writes(DType.COMPLEX128)
  static void write(double[] core, int index, double re, double im) {
    core[2 * index] = re;
    core[2 * index + 1] = im;
  }

  @Exposes({DType.FLOAT64, DType.COMPLEX128})
  static double[] array(double[] core) {
    return core;
  }

  @Allocates(DType.FLOAT64)
  static double[] newDoubles(int size) {
    return new double[size];
  }

  @Allocates(DType.COMPLEX128)
  static double[] newDoublePairs(int size) {
    return new double[2 * size];
  }

  @Wraps
  static NdBuffer copy(Object[] nested) {
    return bufferOf(nested);
  }

  @Wraps
  static NdBuffer copy(char[] characters) {
    return bufferOf(characters);
  }

  @Wraps
  static NdBuffer copy(List<?> nested) {
    return bufferOf(nested);
  }

  @Wraps
  static NdBuffer copy(Number number) {
    return bufferOf(number);
  }

  @Wraps
  static NdBuffer copy(Boolean truth) {
    return bufferOf(truth);
  }

  @Wraps
  static NdBuffer copy(Complex number) {
    return bufferOf(number);
  }

  private static NdBuffer bufferOf(Object source) {
    ArrayOperand copy = NestedArrays.copy(source);
    return (NdBuffer) HeapBufferProvider.INSTANCE.wrap(copy.dtype(), copy.array(), copy.layout());
  }
}
