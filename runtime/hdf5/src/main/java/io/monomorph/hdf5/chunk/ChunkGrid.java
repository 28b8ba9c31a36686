package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.type.Dataspace;

/** The places of chunks in a dataset, counted in C order. */
public final class ChunkGrid {
  private final int[] chunk;
  private final long[] shape;
  private final long[] maxShape;
  private final long[] counts;
  private final long size;

  /** The chunks of a dataset. */
  public ChunkGrid(Dataspace space, int[] chunk) {
    this.chunk = chunk.clone();
    shape = space.shape();
    maxShape = space.maxShape();
    if (shape.length != chunk.length) {
      throw new FormatException(
          "the chunks have " + chunk.length + " axes, but the dataset has " + shape.length);
    }
    counts = new long[chunk.length];
    long all = 1;
    for (int axis = 0; axis < chunk.length; axis++) {
      counts[axis] = ceil(shape[axis], chunk[axis]);
      all *= counts[axis];
    }
    size = all;
  }

  private static long ceil(long extent, int chunk) {
    return extent / chunk + (extent % chunk == 0 ? 0 : 1);
  }

  /** The number of axes. */
  public int rank() {
    return chunk.length;
  }

  /** The number of places. */
  public long size() {
    return size;
  }

  /** The extent of a chunk along an axis. */
  public int chunk(int axis) {
    return chunk[axis];
  }

  /** The extent of the dataset along an axis. */
  public long extent(int axis) {
    return shape[axis];
  }

  /** The chunks along an axis. */
  public long count(int axis) {
    return counts[axis];
  }

  /** The chunks along an axis if the dataset had grown as far as it can; -1 without a limit. */
  public long mostChunks(int axis) {
    return maxShape[axis] == Dataspace.UNLIMITED ? -1 : ceil(maxShape[axis], chunk[axis]);
  }

  /** The number of a place, or -1 if it is outside the dataset. */
  public long number(long[] place) {
    long number = 0;
    for (int axis = 0; axis < place.length; axis++) {
      if (place[axis] < 0 || place[axis] >= counts[axis]) {
        return -1;
      }
      number = number * counts[axis] + place[axis];
    }
    return number;
  }

  /** The place with a number. */
  public long[] place(long number) {
    long[] place = new long[counts.length];
    long rest = number;
    for (int axis = counts.length - 1; axis >= 0; axis--) {
      place[axis] = rest % counts[axis];
      rest /= counts[axis];
    }
    return place;
  }

  /** Whether the chunk at a place reaches over the edge of the dataset. */
  public boolean isPartial(long[] place) {
    for (int axis = 0; axis < place.length; axis++) {
      if ((place[axis] + 1) * chunk[axis] > shape[axis]) {
        return true;
      }
    }
    return false;
  }
}
