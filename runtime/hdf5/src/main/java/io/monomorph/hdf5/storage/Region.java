package io.monomorph.hdf5.storage;

/**
 * A box of an array.
 *
 * @param start its first element along each axis
 * @param extents how many elements it has along each axis
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes the arrays
public record Region(long[] start, long[] extents) {
  int rank() {
    return extents.length;
  }

  /** The first place behind it along an axis. */
  long end(int axis) {
    return start[axis] + extents[axis];
  }

  boolean isEmpty() {
    for (long extent : extents) {
      if (extent == 0) {
        return true;
      }
    }
    return false;
  }
}
