package io.monomorph.tile;

import org.jspecify.annotations.Nullable;

/** The part of a core that an operation may touch, as far as it is known: a box. */
final class Reach {
  private long @Nullable [] low;
  private long @Nullable [] high;

  /** Takes in a region. */
  void add(long[] start, long[] shape) {
    long[] from = low;
    long[] to = high;
    if (from == null || to == null) {
      low = start.clone();
      high = start.clone();
      for (int axis = 0; axis < start.length; axis++) {
        high[axis] += shape[axis];
      }
      return;
    }
    for (int axis = 0; axis < start.length; axis++) {
      from[axis] = Math.min(from[axis], start[axis]);
      to[axis] = Math.max(to[axis], start[axis] + shape[axis]);
    }
  }

  /** The number of elements that are in it; as many as there can be, if nothing is known. */
  long size() {
    long[] from = low;
    long[] to = high;
    if (from == null || to == null) {
      return Long.MAX_VALUE;
    }
    long size = 1;
    for (int axis = 0; axis < from.length; axis++) {
      size *= to[axis] - from[axis];
    }
    return size;
  }

  /** Cuts what is out of reach off a region with an element that is not; others stay whole. */
  void clip(long[] at, long[] start, long[] shape) {
    long[] from = low;
    long[] to = high;
    if (from == null || to == null || !holds(from, to, at)) {
      return;
    }
    for (int axis = 0; axis < start.length; axis++) {
      long end = Math.min(start[axis] + shape[axis], to[axis]);
      start[axis] = Math.max(start[axis], from[axis]);
      shape[axis] = end - start[axis];
    }
  }

  private static boolean holds(long[] from, long[] to, long[] at) {
    for (int axis = 0; axis < at.length; axis++) {
      if (at[axis] < from[axis] || at[axis] >= to[axis]) {
        return false;
      }
    }
    return true;
  }
}
