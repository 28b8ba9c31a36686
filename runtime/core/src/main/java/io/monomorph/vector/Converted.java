package io.monomorph.vector;

import io.monomorph.generated.Loop;
import java.util.Arrays;

/** Loops over vectors for operands that are brought into their form block by block. */
final class Converted {
  private static final int LENGTH = 512;

  private Converted() {}

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
