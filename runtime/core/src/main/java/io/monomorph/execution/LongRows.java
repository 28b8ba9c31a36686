package io.monomorph.execution;

import io.monomorph.generated.Loop;

/**
 * Runs loops along rows of any length, in parts. A method that is called a few times, for a million
 * elements each, would stay for long in what the JIT compiles of a method while it runs, which
 * depends on when it was entered; called often, it is compiled as a whole.
 */
public final class LongRows {
  /** So long that the call of a loop is not seen, and so short that a long row has many. */
  private static final int PART = 1 << 14;

  private LongRows() {}

  /** Runs the loop on {@code n} elements; the offsets may be others afterwards. */
  public static void run(Loop loop, Object[] arrays, int[] offsets, int[] strides, int n) {
    int left = n;
    while (left > PART) {
      loop.run(arrays, offsets, strides, PART);
      for (int k = 0; k < offsets.length; k++) {
        offsets[k] += PART * strides[k];
      }
      left -= PART;
    }
    loop.run(arrays, offsets, strides, left);
  }
}
