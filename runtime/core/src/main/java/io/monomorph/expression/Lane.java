package io.monomorph.expression;

/**
 * The elements of one operand in the order of a walk: rows of equal steps, as long as this operand
 * alone makes them.
 */
final class Lane {
  /** Rows of so many elements are moved column by column, each of which has many elements. */
  private static final int FEW = 16;

  private final int rank;
  private final long[] shape;
  private final long[] strides;
  private final long[] weights;
  private final long start;
  private final long[] index;

  /** How many inner axes are one row, whose elements are columns. */
  private final int inside;

  /** Where each column begins in its row. */
  private final long[] columns;

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
    this.inside = inside();
    this.columns = columns();
  }

  private int inside() {
    int axes = 1;
    long size = shape[rank - 1];
    while (axes < rank - 1 && size * shape[rank - 1 - axes] <= FEW) {
      size *= shape[rank - 1 - axes++];
    }
    return axes;
  }

  private long[] columns() {
    long[] result = {0};
    for (int axis = rank - inside; axis < rank && rank > 1 && shape[axis] <= FEW; axis++) {
      long[] outer = result;
      int extent = (int) shape[axis];
      result = new long[outer.length * extent];
      for (int k = 0; k < result.length; k++) {
        result[k] = outer[k / extent] + k % extent * strides[axis];
      }
    }
    return result;
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
    boolean repeats = rank > 1 && strides[inner - 1] == 0 && run.repeats();
    if (columns.length > 1 && run.movesColumns() && (inside > 1 || !repeats)) {
      byColumns(at, n, run);
    } else {
      byRows(at, n, repeats, run);
    }
  }

  private void byRows(long from, int n, boolean repeats, Run run) {
    long at = from;
    int inner = rank - 1;
    long step = strides[inner];
    int done = 0;
    while (true) {
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

  /** The end of a row, whole rows column by column, and the beginning of a row. */
  private void byColumns(long from, int n, Run run) {
    int outer = rank - 1 - inside;
    int width = columns.length;
    int first = 0;
    for (int axis = outer + 1; axis < rank; axis++) {
      first = first * (int) shape[axis] + (int) index[axis];
    }
    long row = from - columns[first];
    int done = first == 0 ? 0 : piece(row, first, 0, Math.min(n, width - first), run);
    row = first == 0 ? row : nextRow(row, 1);
    while (n - done >= width) {
      int rows = (int) Math.min((n - done) / width, shape[outer] - index[outer]);
      for (int column = 0; column < width; column++) {
        run.run(row + columns[column], strides[outer], done + column, width, rows);
      }
      done += rows * width;
      if (done < n) {
        row = nextRow(row, rows);
      }
    }
    if (done < n) {
      piece(row, 0, done, n - done, run);
    }
  }

  /** Some elements of one row; says how many are done then. */
  private int piece(long row, int first, int from, int n, Run run) {
    int length = (int) shape[rank - 1];
    int done = from;
    for (int column = first; done < from + n; ) {
      int count = Math.min(length - column % length, from + n - done);
      run.run(row + columns[column], strides[rank - 1], done, 1, count);
      column += count;
      done += count;
    }
    return done;
  }

  /** From the beginning of a row to that of one that is so many further on. */
  private long nextRow(long row, int rows) {
    int axis = rank - 1 - inside;
    long at = row + rows * strides[axis];
    index[axis] += rows;
    while (axis > 0 && index[axis] == shape[axis]) {
      at -= shape[axis] * strides[axis];
      index[axis] = 0;
      axis--;
      index[axis]++;
      at += strides[axis];
    }
    return at;
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
