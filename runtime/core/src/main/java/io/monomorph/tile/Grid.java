package io.monomorph.tile;

import io.monomorph.spi.Tiling;

/**
 * The boxes into which a core is cut for an operation: its tiles, or such as suit the operation.
 */
final class Grid {
  private final Tiling tiling;
  private final long[] extents;
  private final long[] counts;

  Grid(Tiling tiling, long[] extents) {
    this.tiling = tiling;
    this.extents = extents;
    this.counts = new long[extents.length];
    for (int axis = 0; axis < counts.length; axis++) {
      counts[axis] = (tiling.shape(axis) + extents[axis] - 1) / extents[axis];
    }
  }

  Tiling tiling() {
    return tiling;
  }

  int rank() {
    return extents.length;
  }

  /** The extent of a whole tile along an axis of the core. */
  long extent(int axis) {
    return extents[axis];
  }

  /** The number of the tile that has an element at these coordinates. */
  long number(long[] at) {
    long number = 0;
    for (int axis = 0; axis < extents.length; axis++) {
      number = number * counts[axis] + at[axis] / extents[axis];
    }
    return number;
  }

  /** The first element of the tile around an element. */
  long[] start(long[] at) {
    long[] start = new long[extents.length];
    for (int axis = 0; axis < start.length; axis++) {
      start[axis] = at[axis] / extents[axis] * extents[axis];
    }
    return start;
  }

  /** The extents of the tile that starts there, which the end of the core may cut. */
  long[] shape(long[] start) {
    long[] shape = new long[extents.length];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = Math.min(extents[axis], tiling.shape(axis) - start[axis]);
    }
    return shape;
  }

  /** The coordinates of an element that is at a place of the core. */
  long[] coordinates(long place) {
    return tiling.at(place);
  }

  /**
   * The axis of the core along which steps of this size go; -1 if there is none, because they go
   * along several.
   */
  int axis(long stride) {
    long distance = Math.abs(stride);
    for (int axis = 0; axis < extents.length; axis++) {
      if (tiling.shape(axis) > 1 && tiling.stride(axis) <= distance) {
        return distance % tiling.stride(axis) == 0 ? axis : -1;
      }
    }
    return -1;
  }
}
