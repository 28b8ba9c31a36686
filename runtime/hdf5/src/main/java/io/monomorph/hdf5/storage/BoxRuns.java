package io.monomorph.hdf5.storage;

/** The runs of elements of a box that are neighbours in both of two arrays in C order. */
final class BoxRuns {
  private BoxRuns() {}

  /** What is done with runs. */
  @FunctionalInterface
  interface Run {
    /**
     * Works on neighbouring elements.
     *
     * @param first where they begin in the first array
     * @param second where they begin in the second array
     */
    void run(long first, long second, int length);

    /** Works on several runs, which are equally far from each other in both arrays. */
    default void runs(
        long first, long firstStep, long second, long secondStep, int length, int count) {
      for (int k = 0; k < count; k++) {
        run(first + k * firstStep, second + k * secondStep, length);
      }
    }
  }

  /**
   * Goes over the runs of a box, in order.
   *
   * @param box the extents of the box, none of which is zero; an array in memory holds it
   * @param first the shape of the first array
   * @param firstStart where the box begins in it
   * @param second the shape of the second array
   * @param secondStart where the box begins in that
   */
  static void forEach(
      long[] box, long[] first, long[] firstStart, long[] second, long[] secondStart, Run run) {
    int rank = box.length;
    if (rank == 0) {
      run.run(0, 0, 1);
      return;
    }
    // Axes that both arrays have as a whole lie one behind the other in both.
    int inner = rank - 1;
    long length = box[inner];
    while (inner > 0 && box[inner] == first[inner] && box[inner] == second[inner]) {
      inner--;
      length *= box[inner];
    }
    long[] firstSteps = steps(first);
    long[] secondSteps = steps(second);
    long at = place(firstSteps, firstStart);
    long other = place(secondSteps, secondStart);
    if (inner == 0) {
      run.run(at, other, (int) length);
      return;
    }
    inner--;
    int count = (int) box[inner];
    long[] done = new long[inner];
    while (true) {
      run.runs(at, firstSteps[inner], other, secondSteps[inner], (int) length, count);
      int axis = inner - 1;
      while (axis >= 0 && ++done[axis] == box[axis]) {
        at -= (box[axis] - 1) * firstSteps[axis];
        other -= (box[axis] - 1) * secondSteps[axis];
        done[axis--] = 0;
      }
      if (axis < 0) {
        return;
      }
      at += firstSteps[axis];
      other += secondSteps[axis];
    }
  }

  private static long[] steps(long[] shape) {
    long[] steps = new long[shape.length];
    long step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      steps[axis] = step;
      step *= shape[axis];
    }
    return steps;
  }

  private static long place(long[] steps, long[] start) {
    long place = 0;
    for (int axis = 0; axis < steps.length; axis++) {
      place += steps[axis] * start[axis];
    }
    return place;
  }
}
