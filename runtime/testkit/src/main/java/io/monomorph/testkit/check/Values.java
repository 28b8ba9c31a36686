package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;

/**
 * Elements that show where they come from: neighbours differ, as do the parts of complex numbers,
 * and all bits of a dtype are used.
 */
final class Values {
  private static final int INT_STEP = 0x9E3779B1;
  private static final long LONG_STEP = 0x9E3779B97F4A7C15L;

  private Values() {}

  /** A heap buffer of a shape with other elements for each seed. */
  static NdBuffer of(DType dtype, int seed, long... shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    return Buffers.wrap(dtype, flat(dtype, seed, Math.toIntExact(size)), shape);
  }

  /** Elements with which a dtype ends, and such that are easily lost on the way. */
  static NdBuffer extremes(DType dtype) {
    Object array =
        switch (dtype) {
          case BOOL -> new boolean[] {true, false, true, true};
          case INT8, UINT8 -> new byte[] {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE, 85, -86};
          case INT16, UINT16 ->
              new short[] {0, 1, -1, Short.MIN_VALUE, Short.MAX_VALUE, 0x00FF, (short) 0xFF00};
          case FLOAT16 ->
              new short[] {0, (short) 0x8000, 1, 0x03FF, 0x7BFF, 0x7C00, (short) 0xFC00, 0x7E00};
          case INT32, UINT32 ->
              new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0xFFFF, 0xFFFF0000};
          case INT64, UINT64 ->
              new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53 | 1, 0xFFFFFFFFL};
          case FLOAT32, COMPLEX64 ->
              new float[] {
                0,
                -0.0f,
                Float.MIN_VALUE,
                Float.MAX_VALUE,
                Float.NaN,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                1.1f
              };
          case FLOAT64, COMPLEX128 ->
              new double[] {
                0,
                -0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                1.1
              };
        };
    return Buffers.wrap(dtype, array);
  }

  private static Object flat(DType dtype, int seed, int size) {
    Object array = dtype.newBlock(size);
    switch (array) {
      case boolean[] flags -> {
        for (int k = 0; k < size; k++) {
          flags[k] = Integer.bitCount((k + seed + 1) * INT_STEP) % 2 == 0;
        }
      }
      case byte[] bytes -> {
        for (int k = 0; k < size; k++) {
          bytes[k] = (byte) (37 * k + 200 + 11 * seed);
        }
      }
      case short[] shorts -> {
        for (int k = 0; k < size; k++) {
          shorts[k] =
              dtype == DType.FLOAT16
                  ? Float.floatToFloat16(((37 * k + seed) % 1999 - 999) / 4f)
                  : (short) (7919 * k + 40_000 + seed);
        }
      }
      case int[] ints -> {
        for (int k = 0; k < size; k++) {
          ints[k] = INT_STEP * (k + 1) + seed;
        }
      }
      case long[] longs -> {
        for (int k = 0; k < size; k++) {
          longs[k] = LONG_STEP * (k + 1) + seed;
        }
      }
      case float[] floats -> {
        for (int k = 0; k < floats.length; k++) {
          floats[k] = ((7919 * k + seed) % 100_003 - 50_001) / 8f;
        }
      }
      case double[] doubles -> {
        for (int k = 0; k < doubles.length; k++) {
          doubles[k] = ((7919 * k + seed) % 100_003 - 50_001) / 7.0;
        }
      }
      default -> throw new AssertionError(array.getClass());
    }
    return array;
  }
}
