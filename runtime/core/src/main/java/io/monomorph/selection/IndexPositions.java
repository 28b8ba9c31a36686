package io.monomorph.selection;

import io.monomorph.kernel.IndexRange;
import io.monomorph.shape.Limits;

/** The loop over an array of indices. */
final class IndexPositions {
  /** Indices that are checked before they are used. */
  private static final int BLOCK = Limits.BLOCK;

  private IndexPositions() {}

  /** Checks the indices from {@code first} on, and multiplies them by the stride of the axis. */
  static void toOffsets(
      long[] indices, int first, long extent, int stride, int[] offsets, int axis) {
    for (int at = 0; at < offsets.length; at += BLOCK) {
      int end = Math.min(offsets.length, at + BLOCK);
      if (IndexRange.holds(indices, first + at, end - at, extent)) {
        inside(indices, first, stride, offsets, at, end);
      } else {
        wrapped(indices, first, extent, stride, offsets, axis, at, end);
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
      long[] indices,
      int first,
      long extent,
      int stride,
      int[] offsets,
      int axis,
      int at,
      int end) {
    for (int k = at; k < end; k++) {
      long index = indices[first + k];
      index += (index >> 63) & extent;
      if (Long.compareUnsigned(index, extent) >= 0) {
        IndexArrays.checked(indices[first + k], extent, false, axis); // throws
      }
      offsets[k] = (int) index * stride;
    }
  }
}
