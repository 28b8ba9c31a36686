package io.monomorph.execution;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.PlaneCopies;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/**
 * Runs a loop where an input is dense along another axis than the rows, as a transposed one is.
 * Tiles of it are copied row by row into a block, in squares that stay in the cache; the loop then
 * finds it as dense as the others.
 */
final class TiledLoop implements RowPlan.Row {
  private static final int ROWS = 32;
  private static final int COLUMNS = 256;

  /** Elements so far apart are seldom in one line of the cache. */
  private static final int FAR = 8;

  private final Signature signature;
  private final RowPlan plan;
  private final int cross;
  private final boolean[] turned;
  private final Object[] cores;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;
  private final long[] steps;
  private final long[] crossSteps;

  private TiledLoop(
      Signature signature,
      Operand[] operands,
      Object[] cores,
      RowPlan plan,
      boolean[] turned,
      int cross) {
    this.signature = signature;
    this.plan = plan;
    this.cross = cross;
    this.turned = turned;
    this.cores = cores;
    this.arrays = cores.clone();
    this.offsets = new int[operands.length];
    this.strides = new int[operands.length];
    this.steps = plan.strides();
    this.crossSteps = plan.strides(cross);
    ThreadBlocks blocks = ThreadBlocks.own();
    int length = ROWS * Math.min(COLUMNS, plan.rowLength());
    for (int k = 0; k < operands.length; k++) {
      strides[k] = turned[k] ? 1 : (int) steps[k];
      if (turned[k]) {
        arrays[k] = blocks.take(signature.dtype(k), length);
      }
    }
  }

  /** Runs the loop, if all operands are arrays of its dtypes and some input is to be turned. */
  static boolean run(Signature signature, Operand[] operands, int inputs, RowPlan plan) {
    long[] steps = plan.strides();
    int cross = -1;
    for (int k = 0; k < inputs && cross < 0; k++) {
      cross = Math.abs(steps[k]) >= FAR ? plan.crossAxis(k) : -1;
    }
    if (cross < 0 || plan.shape(cross) < ROWS || plan.rowLength() < ROWS) {
      return false;
    }
    Object[] cores = new Object[operands.length];
    boolean[] turned = new boolean[operands.length];
    for (int k = 0; k < operands.length; k++) {
      Object array = operands[k].array();
      if (array == null || operands[k].dtype() != signature.dtype(k)) {
        return false;
      }
      cores[k] = array;
      turned[k] = k < inputs && Math.abs(steps[k]) >= FAR && plan.crossAxis(k) == cross;
    }
    TiledLoop tiles = new TiledLoop(signature, operands, cores, plan, turned, cross);
    plan.without(cross).forEach(tiles);
    tiles.end();
    return true;
  }

  private void end() {
    ThreadBlocks blocks = ThreadBlocks.own();
    for (int k = 0; k < arrays.length; k++) {
      if (turned[k]) {
        blocks.give(signature.dtype(k), arrays[k]);
      }
    }
  }

  @Override
  public void run(long[] starts, int length) {
    long across = plan.shape(cross);
    for (long row = 0; row < across; row += ROWS) {
      int rows = (int) Math.min(ROWS, across - row);
      for (int column = 0; column < length; column += COLUMNS) {
        tile(starts, row, rows, column, Math.min(COLUMNS, length - column));
      }
    }
  }

  private void tile(long[] starts, long row, int rows, int column, int columns) {
    for (int k = 0; k < cores.length; k++) {
      if (turned[k]) {
        turn(k, (int) at(starts, k, row, column), rows, columns);
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < cores.length; k++) {
        offsets[k] = turned[k] ? r * columns : (int) at(starts, k, row + r, column);
      }
      signature.loop().run(arrays, offsets, strides, columns);
    }
  }

  private long at(long[] starts, int k, long row, int column) {
    return starts[k] + row * crossSteps[k] + column * steps[k];
  }

  private void turn(int k, int at, int rows, int columns) {
    DType dtype = signature.dtype(k);
    PlaneCopies.copy(
        dtype,
        cores[k],
        at,
        arrays[k],
        0,
        new PlaneCopies.Axis(rows, (int) crossSteps[k], columns),
        new PlaneCopies.Axis(columns, (int) steps[k], 1));
  }
}
