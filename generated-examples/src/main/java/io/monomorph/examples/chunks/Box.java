package io.monomorph.examples.chunks;

import java.util.function.Consumer;

/** Indices along several axes, from a start on. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Box(long[] start, long[] extent) {
  /** Calls the action with each index; the array is one and the same. */
  void forEach(Consumer<long[]> action) {
    long[] at = start.clone();
    int axis;
    do {
      action.accept(at);
      axis = at.length - 1;
      while (axis >= 0 && ++at[axis] == start[axis] + extent[axis]) {
        at[axis] = start[axis];
        axis--;
      }
    } while (axis >= 0);
  }

  /** The place of an index in a box, counted in C order. */
  static long index(long[] at, long[] start, long[] extent) {
    long index = 0;
    for (int axis = 0; axis < at.length; axis++) {
      index = index * extent[axis] + at[axis] - start[axis];
    }
    return index;
  }
}
