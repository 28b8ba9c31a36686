package io.monomorph.expression;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import java.util.List;

/**
 * A way through the elements of several operands of one shape, in the order of memory of the last
 * one. Elements are numbered along it: {@code place} 0 is the first.
 */
final class Walk {
  /** Rows that fill no more than this part of a block are brought together to blocks. */
  private static final int SHORT = 4;

  private final int rank;
  private final long[] shape;
  private final long[] weights;

  /** For each axis the steps of all operands. */
  private final long[][] strides;

  private final long[] starts;
  private final Lane[] lanes;
  private final boolean crosses;
  private long here;
  private final long[] index;
  private final long[] at;
  private long[] steps;

  /** Whether the next places are all on one line. */
  private boolean straight;

  /**
   * For operands and then the layout that decides the order, all of one shape.
   *
   * @param block the most elements of a block
   */
  Walk(List<Operand> operands, Layout order, int block) {
    Layout[] layouts = new Layout[operands.size() + 1];
    for (int k = 0; k < operands.size(); k++) {
      layouts[k] = operands.get(k).layout();
    }
    layouts[operands.size()] = order;
    RowPlan plan = RowPlan.inAnyOrder(layouts);
    rank = plan.rank();
    shape = new long[rank];
    strides = new long[rank][];
    weights = new long[rank];
    long weight = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      shape[axis] = plan.shape(axis);
      strides[axis] = plan.strides(axis);
      weights[axis] = weight;
      weight *= shape[axis];
    }
    starts = plan.starts();
    crosses = rank > 1 && shape[rank - 1] < block / SHORT;
    lanes = new Lane[starts.length];
    for (int operand = 0; operand < lanes.length; operand++) {
      long[] own = new long[rank];
      for (int axis = 0; axis < rank; axis++) {
        own[axis] = strides[axis][operand];
      }
      lanes[operand] = new Lane(shape, own, starts[operand]);
    }
    index = new long[rank];
    at = new long[starts.length];
    steps = strides[rank - 1];
  }

  /** Whether blocks run over several rows. */
  boolean crosses() {
    return crosses;
  }

  /** Goes to a place, to walk on along the rows. */
  void seek(long place) {
    straight = !crosses;
    here = place;
    long rest = place;
    System.arraycopy(starts, 0, at, 0, at.length);
    for (int axis = 0; axis < rank; axis++) {
      long k = rest / weights[axis];
      rest -= k * weights[axis];
      index[axis] = k;
      if (k != 0) {
        long[] along = strides[axis];
        for (int operand = 0; operand < at.length; operand++) {
          at[operand] += k * along[operand];
        }
      }
    }
    steps = strides[rank - 1];
  }

  /** How many elements of the row are left from here on. */
  long left() {
    return shape[rank - 1] - index[rank - 1];
  }

  /**
   * Goes to a place, to walk on with a distance to the next place that is not 1; says how many
   * places at that distance are on one line.
   */
  long seek(long place, long distance) {
    seek(place);
    int axis = rank - 1;
    while (axis > 0 && distance % weights[axis - 1] == 0) {
      axis--;
    }
    straight = true;
    long turns = distance / weights[axis];
    long last = turns > 0 ? shape[axis] - 1 - index[axis] : index[axis];
    steps = strides[axis].clone();
    for (int operand = 0; operand < steps.length; operand++) {
      steps[operand] *= turns;
    }
    return last / Math.abs(turns) + 1;
  }

  /** Where an operand is here. */
  long at(int operand) {
    return at[operand];
  }

  /** The step of an operand to the next place. */
  long step(int operand) {
    return steps[operand];
  }

  /** The step of an operand inside rows. */
  long rowStep(int operand) {
    return strides[rank - 1][operand];
  }

  /** Whether an operand is one element for all places. */
  boolean isSingle(int operand) {
    return lanes[operand].isSingle();
  }

  /** Whether the elements of an operand are equally far apart from the first to the last. */
  boolean isLine(int operand) {
    return lanes[operand].isLine();
  }

  /** Whether an operand has the same elements in every row, which are no more than so many. */
  boolean repeatsRows(int operand, int most) {
    boolean repeats = !crosses && shape[rank - 1] <= most;
    for (int axis = 0; axis < rank - 1; axis++) {
      repeats &= strides[axis][operand] == 0;
    }
    return repeats && rank > 1;
  }

  /** Whether one operand has each element as far behind that of another as the first ones are. */
  boolean areParallel(int one, int other) {
    boolean parallel = true;
    for (long[] along : strides) {
      parallel &= along[one] == along[other];
    }
    return parallel;
  }

  /** How much later an operand begins than another one does. */
  long shift(int one, int other) {
    return starts[one] - starts[other];
  }

  /** Goes over the next {@code n} elements of an operand. */
  void forEach(int operand, int n, Lane.Run run) {
    if (straight || isLine(operand)) {
      run.run(at[operand], steps[operand], 0, 1, n);
    } else {
      lanes[operand].forEach(here, n, run);
    }
  }
}
