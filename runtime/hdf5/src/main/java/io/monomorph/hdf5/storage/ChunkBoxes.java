package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.chunk.ChunkGrid;

/** The parts of a region that are each inside one chunk, in the order of the chunks. */
final class ChunkBoxes {
  private final ChunkGrid grid;
  private final Region region;
  private final long[] place;
  private final long[] chunk;

  /** The extents of the part. */
  final long[] box;

  /** Where the part begins in the region. */
  final long[] inRegion;

  /** Where it begins in the chunk. */
  final long[] inChunk;

  /** At the first part of a region that is not empty. */
  ChunkBoxes(ChunkGrid grid, Region region) {
    this.grid = grid;
    this.region = region;
    int rank = grid.rank();
    place = new long[rank];
    chunk = new long[rank];
    box = new long[rank];
    inRegion = new long[rank];
    inChunk = new long[rank];
    for (int axis = 0; axis < rank; axis++) {
      chunk[axis] = grid.chunk(axis);
      moveTo(axis, region.start()[axis] / chunk[axis]);
    }
  }

  private void moveTo(int axis, long to) {
    place[axis] = to;
    long first = to * chunk[axis];
    long from = Math.max(first, region.start()[axis]);
    long end = Math.min(first + chunk[axis], region.end(axis));
    box[axis] = end - from;
    inRegion[axis] = from - region.start()[axis];
    inChunk[axis] = from - first;
  }

  /** How many chunks have elements of the region. */
  double count() {
    double count = 1;
    for (int axis = 0; axis < place.length; axis++) {
      count *= (region.end(axis) - 1) / chunk[axis] - region.start()[axis] / chunk[axis] + 1;
    }
    return count;
  }

  /** The number of the chunk. */
  long number() {
    return grid.number(place);
  }

  /** The extents of a chunk. */
  long[] chunk() {
    return chunk;
  }

  /** Whether the part is all of the chunk that is inside the dataset. */
  boolean isWholeChunk() {
    for (int axis = 0; axis < box.length; axis++) {
      if (inChunk[axis] > 0
          || box[axis] < Math.min(chunk[axis], grid.extent(axis) - place[axis] * chunk[axis])) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next part; whether there is one. */
  boolean next() {
    for (int axis = place.length - 1; axis >= 0; axis--) {
      if ((place[axis] + 1) * chunk[axis] < region.end(axis)) {
        moveTo(axis, place[axis] + 1);
        return true;
      }
      moveTo(axis, region.start()[axis] / chunk[axis]);
    }
    return false;
  }

  /** Goes over the runs of the part: where they are in the chunk, and where in the region. */
  void forEachRun(BoxRuns.Run run) {
    BoxRuns.forEach(box, chunk, inChunk, region.extents(), inRegion, run);
  }
}
