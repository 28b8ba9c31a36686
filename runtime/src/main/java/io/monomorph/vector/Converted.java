package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.ufunc.Loop;
import java.util.Arrays;

/** Loops over vectors for operands that are brought into their form block by block. */
final class Converted {
  private static final int LENGTH = 512;

  private Converted() {}

  /** A loop of one input for float16 elements, which are computed as float32. */
  static Loop halves(Loop singles) {
    int[] strides = {1, 1};
    return (arrays, offsets, given, n) -> {
      float[] block = new float[Math.min(n, LENGTH)];
      Object[] blocks = {block, block};
      int[] starts = new int[2];
      for (int done = 0; done < n; done += LENGTH) {
        int count = Math.min(LENGTH, n - done);
        cast(DType.FLOAT16, arrays[0], offsets[0] + done, DType.FLOAT32, block, 0, count);
        singles.run(blocks, starts, strides, count);
        cast(DType.FLOAT32, block, 0, DType.FLOAT16, arrays[1], offsets[1] + done, count);
      }
    };
  }

  private static void cast(
      DType from, Object source, int at, DType to, Object target, int out, int n) {
    Casts.run(from, source, at, 1, to, target, out, 1, n);
  }

  /** A loop of two inputs without gaps, for a second input that is one element. */
  static Loop repeatingSecond(Loop loop) {
    int[] strides = {1, 1, 1};
    return (arrays, offsets, given, n) -> {
      int length = Math.min(n, LENGTH);
      Object[] blocks = {arrays[0], repeated(arrays[1], offsets[1], length), arrays[2]};
      int[] starts = new int[3];
      for (int done = 0; done < n; done += length) {
        starts[0] = offsets[0] + done;
        starts[2] = offsets[2] + done;
        loop.run(blocks, starts, strides, Math.min(length, n - done));
      }
    };
  }

  private static Object repeated(Object array, int at, int length) {
    if (array instanceof float[] singles) {
      float[] block = new float[length];
      Arrays.fill(block, singles[at]);
      return block;
    }
    double[] block = new double[length];
    Arrays.fill(block, ((double[]) array)[at]);
    return block;
  }
}
