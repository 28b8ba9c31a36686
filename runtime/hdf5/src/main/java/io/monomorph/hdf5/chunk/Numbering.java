package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.FormatException;

/**
 * The order of chunks in an array: that of C, over the grid that the dataset can grow to. The axis
 * without limit, if there is one, comes first.
 */
final class Numbering {
  private final int[] axes;
  private final long[] counts;

  /** The order for a dataset whose axis {@code unlimited} has no limit, or -1. */
  Numbering(ChunkGrid grid, int unlimited) {
    int rank = grid.rank();
    axes = new int[rank];
    counts = new long[rank];
    int next = 0;
    if (unlimited >= 0) {
      axes[next++] = unlimited;
    }
    for (int axis = 0; axis < rank; axis++) {
      if (axis != unlimited) {
        axes[next++] = axis;
      }
    }
    for (int k = 0; k < rank; k++) {
      long most = grid.mostChunks(axes[k]);
      if (most <= 0 && (most == 0 || axes[k] != unlimited)) {
        throw new FormatException("the index of chunks does not fit the extents of the dataset");
      }
      counts[k] = most;
    }
  }

  /** The place of the chunk with a number. */
  long[] place(long number) {
    long[] place = new long[axes.length];
    long rest = number;
    for (int k = axes.length - 1; k > 0; k--) {
      place[axes[k]] = rest % counts[k];
      rest /= counts[k];
    }
    if (axes.length > 0) {
      place[axes[0]] = rest;
    }
    return place;
  }

  /** The number of the chunk at a place. */
  long number(long[] place) {
    long number = 0;
    for (int k = 0; k < axes.length; k++) {
      number = k == 0 ? place[axes[0]] : number * counts[k] + place[axes[k]];
    }
    return number;
  }
}
