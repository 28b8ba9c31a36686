package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.ufunc.Loop;

/**
 * Folds by elementwise loops, which the JIT turns into vectors if all arrays begin at one offset.
 * Elements are copied to a block for that, which stays in the nearest cache and costs less than a
 * loop that is not vectorised.
 */
final class Blocks {
  /** Results side by side in a fold of many elements. */
  private static final int MANY = 256;

  /** Results side by side in a fold of fewer. */
  private static final int FEW = 64;

  private Blocks() {}

  /**
   * Folds elements without gaps into many results side by side, and these then into one: for
   * functions whose result does not depend on the order.
   *
   * @param loop the elementwise loop of the function
   */
  static Loop fold(DType dtype, Loop loop, Loop fold) {
    return new Folded(dtype, loop, fold);
  }

  private record Folded(DType dtype, Loop loop, Loop fold) implements Loop {
    private static final int[] STRIDES = {1, 1, 1};

    @Override
    public void run(Object[] arrays, int[] offsets, int[] folded, int n) {
      if (n < 4 * FEW || folded[0] != 1) {
        fold.run(arrays, offsets, folded, n);
        return;
      }
      int streams = n < 16 * MANY ? FEW : MANY;
      Object results = dtype.newBlock(streams);
      Object next = dtype.newBlock(streams);
      Object[] blocks = {results, next, results};
      int[] starts = new int[3];
      int at = offsets[0];
      int end = at + n;
      copy(arrays[0], at, results, streams);
      for (at += streams; at + streams <= end; at += streams) {
        copy(arrays[0], at, next, streams);
        loop.run(blocks, starts, STRIDES, streams);
      }
      if (at < end) {
        copy(arrays[0], at, next, end - at);
        loop.run(blocks, starts, STRIDES, end - at);
      }
      fold.run(new Object[] {results, arrays[1]}, new int[] {0, offsets[1]}, folded, streams);
    }
  }

  private static void copy(Object from, int at, Object block, int count) {
    System.arraycopy(from, at, block, 0, count);
  }
}
