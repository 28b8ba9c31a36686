package io.monomorph.selection;

import io.monomorph.kernel.IndexRange;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Limits;

/** The loop over an array of indices. */
final class IndexPositions {
  /** Indices that are checked before they are used. */
  private static final int BLOCK = Limits.BLOCK;

  private IndexPositions() {}

  /** The axis that indices are of, by its number, and the distance between its elements. */
  record Axis(int axis, long extent, int stride) {}

  /** Checks the indices from {@code first} on, and multiplies them by the stride of the axis. */
  static void toOffsets(long[] indices, int first, Axis axis, int[] offsets) {
    for (int at = 0; at < offsets.length; at += BLOCK) {
      int end = Math.min(offsets.length, at + BLOCK);
      if (IndexRange.holds(indices, first + at, end - at, axis.extent())) {
        inside(indices, first, axis.stride(), offsets, at, end);
      } else {
        wrapped(indices, first, axis, offsets, at, end);
      }
    }
  }

  private static void inside(
      long[] indices, int first, int stride, int[] offsets, int at, int end) {
    for (int k = at; k < end; k++) {
      offsets[k] = (int) indices[first + k] * stride;
    }
  }

  private static void wrapped(
      long[] indices, int first, Axis axis, int[] offsets, int at, int end) {
    long extent = axis.extent();
    int stride = axis.stride();
    for (int k = at; k < end; k++) {
      offsets[k] = (int) AxisIndex.wrap(indices[first + k], extent, axis.axis()) * stride;
    }
  }
}
