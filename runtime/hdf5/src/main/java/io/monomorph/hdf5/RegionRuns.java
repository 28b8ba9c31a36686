package io.monomorph.hdf5;

/** The runs of neighbouring elements of which a region of an array in C order consists. */
final class RegionRuns {
  private RegionRuns() {}

  /** What is done with a run. */
  @FunctionalInterface
  interface Run {
    /**
     * Works on neighbouring elements.
     *
     * @param at the first one, counted in the whole array
     * @param done how many of the region came before
     */
    void run(long at, int done, int length);
  }

  /** Goes over the runs of a region that has elements, in order. */
  static void forEach(long[] shape, long[] start, long[] extents, Run run) {
    // Axes that the region has as a whole lie one behind the other in the array too.
    int axes = shape.length;
    long length = 1;
    boolean whole = true;
    while (axes > 0 && whole) {
      axes--;
      length *= extents[axes];
      whole = extents[axes] == shape[axes];
    }
    long[] at = start.clone();
    int done = 0;
    while (true) {
      run.run(place(shape, at), done, (int) length);
      done += (int) length;
      int axis = axes - 1;
      while (axis >= 0 && ++at[axis] == start[axis] + extents[axis]) {
        at[axis] = start[axis];
        axis--;
      }
      if (axis < 0) {
        return;
      }
    }
  }

  private static long place(long[] shape, long[] at) {
    long place = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      place = place * shape[axis] + at[axis];
    }
    return place;
  }
}
