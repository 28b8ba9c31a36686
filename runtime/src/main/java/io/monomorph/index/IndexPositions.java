package io.monomorph.index;

/** The loop over an array of indices. */
final class IndexPositions {
  private IndexPositions() {}

  /** Checks the indices from {@code first} on, and multiplies them by the stride of the axis. */
  static void toOffsets(
      long[] indices, int first, long extent, int stride, int[] offsets, int axis) {
    for (int k = 0; k < offsets.length; k++) {
      long index = indices[first + k];
      index += (index >> 63) & extent;
      if (Long.compareUnsigned(index, extent) >= 0) {
        Picking.checked(indices[first + k], extent, false, axis); // throws
      }
      offsets[k] = (int) index * stride;
    }
  }
}
