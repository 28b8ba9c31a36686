package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.chunk.ChunkGrid;

/** Goes over the elements of a dataset in C order, in runs that are each inside one chunk. */
final class ChunkWalk {
  private final ChunkGrid grid;
  private final int last;
  private final long[] index;
  private final long[] place;
  private final long[] within;

  ChunkWalk(ChunkGrid grid, long start) {
    this.grid = grid;
    int rank = grid.rank();
    last = rank - 1;
    index = new long[rank];
    place = new long[rank];
    within = new long[rank];
    long rest = start;
    for (int axis = last; axis >= 0; axis--) {
      moveTo(axis, rest % grid.extent(axis));
      rest /= grid.extent(axis);
    }
  }

  private void moveTo(int axis, long to) {
    index[axis] = to;
    place[axis] = to / grid.chunk(axis);
    within[axis] = to - place[axis] * grid.chunk(axis);
  }

  /** The number of the chunk. */
  long number() {
    return grid.number(place);
  }

  /** The element of the chunk, counted in C order. */
  long position() {
    long position = 0;
    for (int axis = 0; axis <= last; axis++) {
      position = position * grid.chunk(axis) + within[axis];
    }
    return position;
  }

  /** The elements up to the end of the chunk's row or of the dataset's. */
  long run() {
    return Math.min(grid.chunk(last) - within[last], grid.extent(last) - index[last]);
  }

  /** Passes over elements, not more than the run has. */
  void advance(int count) {
    int axis = last;
    moveTo(axis, index[axis] + count);
    while (axis > 0 && index[axis] == grid.extent(axis)) {
      moveTo(axis, 0);
      axis--;
      moveTo(axis, index[axis] + 1);
    }
  }
}
