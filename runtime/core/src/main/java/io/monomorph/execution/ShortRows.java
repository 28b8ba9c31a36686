package io.monomorph.execution;

import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import org.jspecify.annotations.Nullable;

/**
 * Groups short rows, for which a loop would be called for some elements each, to long ones.
 * Operands whose rows follow each other stay as they are; what stands in the way goes through
 * blocks, as a row of three that all others are combined with.
 */
final class ShortRows implements RowPlan.Row {
  /** Fewer elements than this are not worth the way. */
  private static final long LEAST = 256;

  private static final long LONGEST = 1 << 30;

  private final RowLoop rows;
  private final int length;
  private final @Nullable GroupedRows[] grouped;
  private final long[] starts;

  private ShortRows(RowLoop rows, int length, @Nullable GroupedRows[] grouped) {
    this.rows = rows;
    this.length = length;
    this.grouped = grouped;
    this.starts = new long[grouped.length];
  }

  /** Whether the rows of a plan are worth grouping. */
  static boolean takes(RowPlan plan) {
    int outer = plan.rank() - 2;
    if (outer < 0 || plan.rowLength() >= RowLoop.LEAST) {
      return false;
    }
    long size = plan.shape(outer) * plan.rowLength();
    return size >= LEAST && size <= LONGEST;
  }

  /**
   * Sets the operands of what goes along rows, and goes along all of them. The mask is the last
   * layout of the plan, if there is one.
   *
   * @param apart whether no output is over the array of the mask
   */
  static void run(
      RowLoop rows,
      RowPlan plan,
      Operand[] operands,
      @Nullable Operand where,
      boolean apart) {
    int outer = plan.rank() - 2;
    int length = plan.rowLength();
    long[] steps = plan.strides();
    long[] rowSteps = plan.strides(outer);
    @Nullable GroupedRows[] grouped = new GroupedRows[steps.length];
    for (int k = 0; k < steps.length; k++) {
      Operand operand = k < operands.length ? operands[k] : where;
      if (operand == null) {
        break;
      }
      long step = steps[k];
      if (rowSteps[k] != length * step) {
        grouped[k] = new GroupedRows(operand, length, rowSteps[k], step);
        operand = grouped[k];
        step = 1;
      }
      if (k < operands.length) {
        rows.set(k, operand, step);
      } else {
        rows.mark(operand, step, apart);
      }
    }
    int size = (int) (plan.shape(outer) * length);
    plan.without(outer).forEach(new ShortRows(rows, size, grouped));
    for (GroupedRows each : grouped) {
      if (each != null) {
        each.end();
      }
    }
  }

  /** Of the first of rows that are grouped. */
  @Override
  public void run(long[] firsts, int each) {
    for (int k = 0; k < starts.length; k++) {
      GroupedRows rowsOfOne = grouped[k];
      starts[k] = rowsOfOne == null ? firsts[k] : 0;
      if (rowsOfOne != null) {
        rowsOfOne.begin(firsts[k]);
      }
    }
    rows.run(starts, length);
  }
}
