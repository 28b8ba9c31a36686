package io.monomorph.fold;

import io.monomorph.traversal.RowPlan;
import java.util.Arrays;

/**
 * How many elements NumPy's iterator hands to a reduction at once. Where reduced axes are not one
 * run in memory it copies several rows together, if it finds that this saves work, and on how many
 * it is depends which elements of a sum are added first.
 *
 * @param axes the innermost axes whose rows become one
 * @param period the elements along these axes, after which the count begins anew
 * @param chunk the most elements at once
 */
record FoldBuffer(int axes, int period, int chunk) {
  /** NumPy's buffers. */
  static final int SIZE = 8192;

  /** Rows as they are. */
  static final FoldBuffer NONE = new FoldBuffer(1, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * For rows of a plan whose first layout is that of the results, with stride 0 along reduced axes.
   *
   * @param castIn whether the elements are cast
   * @param castOut whether the results are cast
   */
  static FoldBuffer of(RowPlan plan, boolean castIn, boolean castOut) {
    int inner = plan.rank() - 1;
    if (inner == 0 || plan.strides(inner)[0] != 0 || plan.strides(inner - 1)[0] != 0) {
      return NONE;
    }
    int operands = plan.strides(inner).length;
    boolean[] single = new boolean[operands];
    Arrays.fill(single, true);
    int cost = 1 + (castIn ? 1 : 0) + (castOut ? 1 : 0);
    long size = plan.shape(inner);
    long bestSize = size;
    long bestCore = 1;
    int bestCost = cost;
    int best = 0;
    boolean flips = false;
    boolean bestFlips = false;
    for (int axis = 1; axis <= inner && !flips && (size < SIZE || cost == 1); axis++) {
      long[] before = plan.strides(inner - axis + 1);
      long[] strides = plan.strides(inner - axis);
      long extent = plan.shape(inner - axis + 1);
      for (int k = 0; k < operands; k++) {
        boolean cast = k == 0 ? castOut : k == operands - 1 && castIn;
        if (single[k] && before[k] * extent != strides[k]) {
          single[k] = false;
          cost += cast ? 0 : 1;
        }
      }
      flips = strides[0] != 0;
      long core = size;
      size *= plan.shape(inner - axis);
      double buffered = size > SIZE && cost > 1 ? SIZE : size;
      if (cost * (double) bestSize <= bestCost * buffered) {
        bestCost = cost;
        bestCore = core;
        bestSize = size;
        best = axis;
        bestFlips = flips;
      }
    }
    if (bestFlips) {
      return best == 1 ? NONE : new FoldBuffer(best, (int) bestCore, (int) bestCore);
    }
    if (best == 0 || bestSize > Integer.MAX_VALUE) {
      return NONE;
    }
    long chunk = bestSize > SIZE ? bestCore * Math.max(1, SIZE / bestCore) : bestSize;
    return new FoldBuffer(best + 1, (int) bestSize, (int) chunk);
  }

  /** Whether all there is are rows, some of which it takes at once, one time after the other. */
  boolean isFilledByRows(RowPlan plan) {
    return axes == 2 && plan.rank() == 2 && chunk < period && chunk % plan.rowLength() == 0;
  }

  /** Whether it holds each row of a plan as a whole. */
  boolean holds(RowPlan plan) {
    return plan.rowLength() <= Math.min(chunk, period);
  }
}
