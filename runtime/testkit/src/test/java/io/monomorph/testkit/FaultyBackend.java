package io.monomorph.testkit;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Flushes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Occupies;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A backend that is right, but for the fault of a core. */
@BufferBackend(name = "faulty", core = FaultyCore.class, priority = -100)
final class FaultyBackend {
  private FaultyBackend() {}

  @Size
  static long size(FaultyCore core) {
    return core.size
        + (core.fault == Fault.SIZE_SHORT ? -1 : core.fault == Fault.SIZE_LONG ? 1 : 0);
  }

  @ReadOnly
  static boolean isReadOnly(FaultyCore core) {
    return core.readOnly && core.fault != Fault.NOT_READ_ONLY;
  }

  @Occupies
  static MemorySegment memory(FaultyCore core) {
    return core.memory();
  }

  @Flushes
  static void flush(FaultyCore core) {
    core.flush();
  }

  @Closes
  static void close(FaultyCore core) {
    core.close();
  }

  @Reads(DType.BOOL)
  static boolean readBool(FaultyCore core, long index) {
    return ((boolean[]) core.array)[core.reads(index)] != (core.fault == Fault.INVERTED);
  }

  @Writes(DType.BOOL)
  static void write(FaultyCore core, long index, boolean value) {
    ((boolean[]) core.array)[core.writes(index)] = value;
  }

  @Reads(DType.INT8)
  static int readInt8(FaultyCore core, long index) {
    if (core.isSparse()) {
      return core.sparse(index);
    }
    if (core.fault == Fault.SWALLOWED && index == core.broken) {
      return 0;
    }
    byte value = ((byte[]) core.array)[core.reads(index)];
    return core.fault == Fault.UNSIGNED ? value & 0xFF : value;
  }

  @Writes(DType.INT8)
  static void writeInt8(FaultyCore core, long index, int value) {
    if (core.isSparse()) {
      core.setSparse(index, (byte) value);
      return;
    }
    byte[] bytes = (byte[]) core.array;
    int at = core.writes(index);
    if (core.fault == Fault.LOST_WRITE && at == 2) {
      return;
    }
    bytes[at] = (byte) value;
    if (core.fault == Fault.WRITES_TWO && at > 0) {
      bytes[at - 1] = (byte) value;
    }
  }

  @Reads(DType.UINT8)
  static int readUInt8(FaultyCore core, long index) {
    byte value = ((byte[]) core.array)[core.reads(index)];
    return core.fault == Fault.SIGNED ? value : value & 0xFF;
  }

  @Writes(DType.UINT8)
  static void writeUInt8(FaultyCore core, long index, int value) {
    ((byte[]) core.array)[core.writes(index)] = (byte) value;
  }

  @Reads(DType.UINT32)
  static long readUInt32(FaultyCore core, long index) {
    int value = ((int[]) core.array)[core.reads(index)];
    return core.fault == Fault.SIGNED_INT ? value : Integer.toUnsignedLong(value);
  }

  @Writes(DType.UINT32)
  static void writeUInt32(FaultyCore core, long index, long value) {
    ((int[]) core.array)[core.writes(index)] = (int) value;
  }

  @Reads(DType.INT32)
  static int readInt32(FaultyCore core, long index) {
    return ((int[]) core.array)[core.reads(index)];
  }

  @Writes(DType.INT32)
  static void writeInt32(FaultyCore core, long index, int value) {
    ((int[]) core.array)[core.writes(index)] = value;
  }

  @Exposes(DType.INT32)
  static int[] array(FaultyCore core) {
    int[] ints = (int[]) core.array;
    return switch (core.fault) {
      case EXPOSED_COPY -> ints.clone();
      case EXPOSED_SHORT -> Arrays.copyOf(ints, Math.max(0, ints.length - 1));
      default -> ints;
    };
  }

  @Reads(DType.INT64)
  static long readInt64(FaultyCore core, long index) {
    long value = ((long[]) core.array)[core.reads(index)];
    return core.fault == Fault.BYTES_REVERSED ? Long.reverseBytes(value) : value;
  }

  @Writes(DType.INT64)
  static void writeInt64(FaultyCore core, long index, long value) {
    ((long[]) core.array)[core.writes(index)] =
        core.fault == Fault.NARROW_INT ? (int) value : value;
  }

  @Reads(DType.FLOAT16)
  static float readFloat16(FaultyCore core, long index) {
    short bits = ((short[]) core.array)[core.reads(index)];
    return core.fault == Fault.HALF_NUMBER ? bits : Float.float16ToFloat(bits);
  }

  @Writes(DType.FLOAT16)
  static void writeFloat16(FaultyCore core, long index, float value) {
    ((short[]) core.array)[core.writes(index)] = Float.floatToFloat16(value);
  }

  @Reads(DType.FLOAT64)
  static double readFloat64(FaultyCore core, long index) {
    return ((double[]) core.array)[core.reads(index)];
  }

  @Writes(DType.FLOAT64)
  static void writeFloat64(FaultyCore core, long index, double value) {
    ((double[]) core.array)[core.writes(index)] =
        switch (core.fault) {
          case NARROW_DOUBLE -> (float) value;
          case TRUNCATED -> (long) value;
          case LOST_NAN -> Double.isNaN(value) ? 0 : value;
          case LOST_SIGN_OF_ZERO -> value + 0.0;
          default -> value;
        };
  }

  @Loads(DType.FLOAT64)
  static void load(
      FaultyCore core, long start, long stride, double[] block, int offset, int length) {
    double[] elements = (double[]) core.array;
    Fault fault = core.fault;
    long from = fault == Fault.LOAD_START ? 0 : fault == Fault.LOAD_LATE ? start + 1 : start;
    long step =
        fault == Fault.LOAD_STRIDE ? 1 : fault == Fault.LOAD_SIGN ? Math.abs(stride) : stride;
    int to = fault == Fault.LOAD_OFFSET ? 0 : offset;
    int n =
        switch (fault) {
          case LOAD_NOTHING -> 0;
          case LOAD_SHORT -> length - 1;
          case LOAD_LONG -> Math.min(length + 1, block.length - to);
          default -> length;
        };
    double[] target = fault == Fault.SCRATCH ? FaultyCore.SCRATCH : block;
    for (int k = 0; k < n; k++) {
      int at = Math.floorMod(from + k * step, elements.length);
      core.check(at);
      target[to + k] = elements[at];
    }
    if (fault == Fault.SCRATCH) {
      core.dawdle();
      System.arraycopy(target, to, block, to, n);
    }
  }

  @Stores(DType.FLOAT64)
  static void store(
      FaultyCore core, long start, long stride, double[] block, int offset, int length) {
    Fault fault = core.fault;
    long first = fault == Fault.STORE_START ? 0 : start;
    long step = fault == Fault.STORE_STRIDE ? 1 : stride;
    int from = fault == Fault.STORE_OFFSET ? 0 : offset;
    int n =
        switch (fault) {
          case STORE_NOTHING -> 0;
          case STORE_SHORT -> length - 1;
          case STORE_LONG -> Math.min(length + 1, block.length - from);
          default -> length;
        };
    for (int k = 0; k < n; k++) {
      int at = Math.floorMod(first + k * step, ((double[]) core.array).length);
      writeFloat64(core, at, block[from + k]);
    }
  }

  @Reads(DType.COMPLEX64)
  static float readReal(FaultyCore core, long index) {
    return ((float[]) core.array)
        [2 * core.reads(index) + (core.fault == Fault.SWAPPED_PARTS ? 1 : 0)];
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float readImaginary(FaultyCore core, long index) {
    boolean other = core.fault == Fault.SWAPPED_PARTS || core.fault == Fault.EQUAL_PARTS;
    float part = ((float[]) core.array)[2 * core.reads(index) + (other ? 0 : 1)];
    return core.fault == Fault.NEGATED_IMAGINARY ? 0 - part : part;
  }

  @Writes(DType.COMPLEX64)
  static void write(FaultyCore core, long index, float re, float im) {
    float[] parts = (float[]) core.array;
    int at = 2 * core.writes(index);
    parts[at] = re;
    parts[at + 1] = core.fault == Fault.LOST_IMAGINARY ? 0 : im;
  }

  @Loads(DType.COMPLEX64)
  static void load(FaultyCore core, long start, float[] block, int offset, int length) {
    float[] parts = (float[]) core.array;
    for (int k = 0; k < length; k++) {
      core.check(start + k);
    }
    int to = core.fault == Fault.SLOTS_OFFSET ? offset : 2 * offset;
    int n = core.fault == Fault.SLOTS_LENGTH ? length / 2 * 2 : 2 * length;
    System.arraycopy(parts, (int) (2 * start), block, to, n);
  }

  @Stores(DType.COMPLEX64)
  static void store(FaultyCore core, long start, float[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      write(core, start + k, block[2 * (offset + k)], block[2 * (offset + k) + 1]);
    }
  }
}
