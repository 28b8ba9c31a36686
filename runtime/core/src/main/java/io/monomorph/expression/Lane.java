package io.monomorph.expression;

/**
 * The elements of one operand in the order of a walk: rows of equal steps, as long as this operand
 * alone makes them.
 */
final class Lane {
  /** Rows up to this length are moved column by column, each of which has many elements. */
  private static final int FEW = 16;

  private final int rank;
  private final long[] shape;
  private final long[] strides;
  private final long[] weights;
  private final long start;
  private final long[] index;

  /** Axes that are one run are joined. */
  Lane(long[] extents, long[] steps, long start) {
    long[] joined = new long[extents.length];
    long[] joinedSteps = new long[extents.length];
    int count = 0;
    for (int axis = 0; axis < extents.length; axis++) {
      if (count > 0 && joinedSteps[count - 1] == steps[axis] * extents[axis]) {
        joined[count - 1] *= extents[axis];
        joinedSteps[count - 1] = steps[axis];
      } else {
        joined[count] = extents[axis];
        joinedSteps[count++] = steps[axis];
      }
    }
    this.rank = count;
    this.shape = joined;
    this.strides = joinedSteps;
    this.start = start;
    this.weights = new long[count];
    long weight = 1;
    for (int axis = count - 1; axis >= 0; axis--) {
      weights[axis] = weight;
      weight *= shape[axis];
    }
    this.index = new long[count];
  }

  /** Whether it is one row. */
  boolean isLine() {
    return rank == 1;
  }

  /** Whether it is one element. */
  boolean isSingle() {
    return rank == 1 && strides[0] == 0;
  }

  /** What is done with a run of elements. */
  interface Run {
    /**
     * Works on {@code n} elements, {@code at} and each {@code step} further on in the operand, and
     * {@code done} and each {@code apart} further on in the block.
     */
    void run(long at, long step, int done, int apart, int n);

    /** Whether elements may be apart in the block. */
    boolean movesColumns();

    /** Whether elements can be had from others of the block. */
    boolean repeats();

    /** Gives {@code n} elements of the block the values of those that are {@code back} before. */
    void repeat(int done, int back, int n);
  }

  /** Goes over {@code n} elements from a place of the walk on. */
  void forEach(long place, int n, Run run) {
    long at = seek(place);
    int inner = rank - 1;
    long step = strides[inner];
    boolean repeats = rank > 1 && strides[inner - 1] == 0 && run.repeats();
    boolean byColumns = rank > 1 && !repeats && shape[inner] <= FEW && run.movesColumns();
    int done = 0;
    while (true) {
      if (byColumns && index[inner] == 0) {
        int columns = (int) shape[inner];
        int rows = (int) Math.min((n - done) / columns, shape[inner - 1] - index[inner - 1]);
        for (int column = 0; rows > 0 && column < columns; column++) {
          run.run(at + column * step, strides[inner - 1], done + column, columns, rows);
        }
        done += rows * columns;
        if (done == n) {
          return;
        }
        at += rows * strides[inner - 1];
        index[inner - 1] += rows;
        if (index[inner - 1] == shape[inner - 1]) {
          index[inner - 1]--;
          at = next(at - strides[inner - 1]);
          continue;
        }
      }
      int count = (int) Math.min(n - done, shape[inner] - index[inner]);
      boolean whole = index[inner] == 0 && count == shape[inner];
      run.run(at, step, done, 1, count);
      done += count;
      if (done == n) {
        return;
      }
      if (repeats && whole) {
        long rows = shape[inner - 1] - 1 - index[inner - 1];
        int again = (int) Math.min(n - done, rows * count);
        run.repeat(done, count, again);
        done += again;
        if (done == n) {
          return;
        }
        index[inner - 1] += again / count;
      }
      at = next(at - index[inner] * step);
    }
  }

  private long seek(long place) {
    long rest = place;
    long at = start;
    for (int axis = 0; axis < rank; axis++) {
      long k = rest / weights[axis];
      rest -= k * weights[axis];
      index[axis] = k;
      at += k * strides[axis];
    }
    return at;
  }

  /** From the beginning of a row to that of the next one. */
  private long next(long row) {
    long at = row;
    int axis = rank - 2;
    index[rank - 1] = 0;
    while (++index[axis] == shape[axis]) {
      at -= (shape[axis] - 1) * strides[axis];
      index[axis] = 0;
      axis--;
    }
    return at + strides[axis];
  }
}
