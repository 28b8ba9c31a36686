package io.monomorph.selection;

import io.monomorph.kernel.IndexRange;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Limits;

/**
 * Turns int64 indices that lie next to each other into distances. Each block is checked before it
 * is turned, by a loop without a branch: the JVM does several of its steps at once.
 */
final class IndexPositions {
  private static final int BLOCK = Limits.BLOCK;

  private IndexPositions() {}

  /**
   * An axis whose elements are less than 2^31 from its first.
   *
   * @param unsigned whether indices below 0 stand for such as no long can be
   */
  record Axis(int axis, long extent, int stride, boolean unsigned) {}

  /**
   * Checks the indices from {@code first} on, and multiplies them by the stride of the axis.
   *
   * @param to the place of the first of the {@code count} distances
   */
  static void toOffsets(long[] indices, int first, Axis axis, int[] offsets, int to, int count) {
    for (int done = 0; done < count; done += BLOCK) {
      int some = Math.min(BLOCK, count - done);
      if (IndexRange.holds(indices, first + done, some, axis.extent())) {
        inside(indices, first + done, axis.stride(), offsets, to + done, some);
      } else {
        wrapped(indices, first + done, axis, offsets, to + done, some);
      }
    }
  }

  private static void inside(long[] indices, int first, int stride, int[] offsets, int to, int n) {
    for (int k = 0; k < n; k++) {
      offsets[to + k] = (int) indices[first + k] * stride;
    }
  }

  private static void wrapped(long[] indices, int first, Axis axis, int[] offsets, int to, int n) {
    for (int k = 0; k < n; k++) {
      long index = AxisIndex.wrap(indices[first + k], axis.unsigned(), axis.extent(), axis.axis());
      offsets[to + k] = (int) index * axis.stride();
    }
  }
}
