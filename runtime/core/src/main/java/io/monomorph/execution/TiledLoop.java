package io.monomorph.execution;

import io.monomorph.generated.Signature;
import io.monomorph.kernel.PlaneCopies;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop where an input is dense along another axis than the rows, as a transposed one is.
 * Tiles of it are copied row by row into a block, or to where the result will be, in squares that
 * stay in the cache; the loop then finds it as dense as the others.
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

  /** Blocks for the inputs that are turned; others have none. */
  private final @Nullable Object[] blocks;

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
    this.blocks = new Object[operands.length];
    this.arrays = cores.clone();
    this.offsets = new int[operands.length];
    this.strides = new int[operands.length];
    this.steps = plan.strides();
    this.crossSteps = plan.strides(cross);
    int length = ROWS * Math.min(COLUMNS, plan.rowLength());
    for (int k = 0; k < operands.length; k++) {
      strides[k] = turned[k] ? 1 : (int) steps[k];
      if (turned[k]) {
        blocks[k] = ThreadBlocks.own().take(signature.dtype(k), length);
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
    for (int k = 0; k < blocks.length; k++) {
      Object block = blocks[k];
      if (block != null) {
        ThreadBlocks.own().give(signature.dtype(k), block);
      }
    }
  }

  @Override
  public void run(long[] starts, int length) {
    boolean intoResult = turnsIntoResult(starts);
    for (int k = 0; k < blocks.length; k++) {
      Object block = blocks[k];
      if (block != null) {
        arrays[k] = intoResult ? cores[cores.length - 1] : block;
      }
    }
    long across = plan.shape(cross);
    for (long row = 0; row < across; row += ROWS) {
      int rows = (int) Math.min(ROWS, across - row);
      for (int column = 0; column < length; column += COLUMNS) {
        tile(starts, intoResult, row, rows, column, Math.min(COLUMNS, length - column));
      }
    }
  }

  /**
   * Whether one input is turned, and is so to where the result goes, at which all the others begin:
   * the JIT works on several elements at once only if all begin at one place.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private boolean turnsIntoResult(long[] starts) {
    int out = cores.length - 1;
    int turns = 0;
    for (int k = 0; k < out; k++) {
      boolean fits =
          turned[k]
              ? signature.dtype(k) == signature.dtype(out)
              : starts[k] == starts[out] && steps[k] == 1 && crossSteps[k] == crossSteps[out];
      if (!fits || cores[k] == cores[out]) {
        return false;
      }
      turns += turned[k] ? 1 : 0;
    }
    return turns == 1 && steps[out] == 1;
  }

  private void tile(
      long[] starts, boolean intoResult, long row, int rows, int column, int columns) {
    int out = cores.length - 1;
    for (int k = 0; k < cores.length; k++) {
      if (turned[k]) {
        int from = at(starts, k, row, column);
        if (intoResult) {
          turn(k, from, rows, columns, at(starts, out, row, column), (int) crossSteps[out]);
        } else {
          turn(k, from, rows, columns, 0, columns);
        }
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < cores.length; k++) {
        boolean inBlock = turned[k] && !intoResult;
        offsets[k] = inBlock ? r * columns : at(starts, turned[k] ? out : k, row + r, column);
      }
      signature.loop().run(arrays, offsets, strides, columns);
    }
  }

  private int at(long[] starts, int k, long row, int column) {
    return (int) (starts[k] + row * crossSteps[k] + column * steps[k]);
  }

  /** Copies a tile of an input, with dense rows that begin a step from each other. */
  private void turn(int k, int from, int rows, int columns, int to, int step) {
    PlaneCopies.copy(
        signature.dtype(k),
        cores[k],
        from,
        arrays[k],
        to,
        new PlaneCopies.Axis(rows, (int) crossSteps[k], step),
        new PlaneCopies.Axis(columns, (int) steps[k], 1));
  }
}
