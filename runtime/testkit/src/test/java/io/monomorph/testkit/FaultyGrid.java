package io.monomorph.testkit;

/** A matrix of shorts, or an array of other ranks, with a mistake in its regions. */
final class FaultyGrid {
  final Fault fault;
  final long[] shape;
  final short[] elements;

  FaultyGrid(Fault fault, long... shape) {
    this.fault = fault;
    this.shape = shape.clone();
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    this.elements = new short[Math.toIntExact(size)];
  }

  /** Goes over a region; each place is one of the core and one of the block. */
  void region(long[] start, long[] extents, boolean writes, Move move) {
    long size = 1;
    for (long extent : extents) {
      size *= extent;
    }
    boolean flat = !writes && fault == Fault.REGION_ROWS;
    for (long k = 0; k < size; k++) {
      long rest = k;
      long place = 0;
      long step = 1;
      long turned = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        long at = rest % extents[axis];
        rest /= extents[axis];
        boolean ignored = !writes && fault == Fault.REGION_START;
        place += step * ((ignored ? 0 : start[axis]) + at);
        step *= shape[axis];
        turned = turned * extents[axis] + at;
      }
      if (writes || fault != Fault.REGION_COLUMN || size == 1 || !isLast(k, extents)) {
        long from = flat ? Math.min(flatStart(start) + k, elements.length - 1) : place;
        move.move((int) from, (int) (!writes && fault == Fault.REGION_AXES ? turned : k));
      }
    }
    if (fault == Fault.REGION_ARRAYS) {
      start[0]++;
    }
  }

  private static boolean isLast(long k, long... extents) {
    long columns = extents[extents.length - 1];
    return k % columns == columns - 1;
  }

  private long flatStart(long... start) {
    long place = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      place = place * shape[axis] + start[axis];
    }
    return place;
  }

  /** Moves an element. */
  @FunctionalInterface
  interface Move {
    void move(int place, int slot);
  }
}
