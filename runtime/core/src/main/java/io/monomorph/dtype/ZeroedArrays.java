package io.monomorph.dtype;

import java.util.Arrays;

/**
 * Long arrays of zeros. The JVM fills a long new array in a loop of its own, which reads the memory
 * first. Where a copy begins the array, compiled code fills what is left, which it does as fast as
 * the memory is written: to make an array of 8 MB and to fill it takes two thirds of the time.
 */
final class ZeroedArrays {
  /** Shorter arrays are filled by compiled code in any case. */
  static final int LONG = 1 << 15;

  /**
   * Arrays of no elements that are made with each long one, so that the JIT compiles the method
   * after some dozens of long arrays.
   */
  private static final int LESSONS = 128;

  private static final boolean[] BOOLEANS = {};
  private static final byte[] BYTES = {};
  private static final short[] SHORTS = {};
  private static final int[] INTS = {};
  private static final long[] LONGS = {};
  private static final float[] FLOATS = {};
  private static final double[] DOUBLES = {};

  private ZeroedArrays() {}

  /** An array of the dtype's block type. */
  static Object of(DType dtype, int slots) {
    for (int k = 0; k < LESSONS; k++) {
      make(dtype, 0);
    }
    return make(dtype, slots);
  }

  private static Object make(DType dtype, int slots) {
    return switch (dtype) {
      case BOOL -> Arrays.copyOf(BOOLEANS, slots);
      case INT8, UINT8 -> Arrays.copyOf(BYTES, slots);
      case INT16, UINT16, FLOAT16 -> Arrays.copyOf(SHORTS, slots);
      case INT32, UINT32 -> Arrays.copyOf(INTS, slots);
      case INT64, UINT64 -> Arrays.copyOf(LONGS, slots);
      case FLOAT32, COMPLEX64 -> Arrays.copyOf(FLOATS, slots);
      case FLOAT64, COMPLEX128 -> Arrays.copyOf(DOUBLES, slots);
    };
  }
}
