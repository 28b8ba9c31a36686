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
  private final int each;
  private final int all;
  private final long[] steps;
  private final long[] rowSteps;
  private final @Nullable GroupedRows[] grouped;
  private final long[] starts;

  private ShortRows(RowLoop rows, RowPlan plan) {
    int outer = plan.rank() - 2;
    this.rows = rows;
    this.each = plan.rowLength();
    this.all = (int) (plan.shape(outer) * each);
    this.steps = plan.strides();
    this.rowSteps = plan.strides(outer);
    this.grouped = new GroupedRows[steps.length];
    this.starts = new long[steps.length];
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
      RowLoop rows, RowPlan plan, Operand[] operands, @Nullable Operand where, boolean apart) {
    ShortRows grouping = new ShortRows(rows, plan);
    int count = operands.length;
    for (int k = 0; k < count; k++) {
      rows.set(k, grouping.operand(k, operands[k]), grouping.step(k));
    }
    if (where != null) {
      rows.mark(grouping.operand(count, where), grouping.step(count), apart);
    }
    plan.without(plan.rank() - 2).forEach(grouping);
    grouping.end();
  }

  /** The operand, if its rows follow each other, or its rows one after the other. */
  private Operand operand(int k, Operand given) {
    if (rowSteps[k] == each * steps[k]) {
      return given;
    }
    GroupedRows one = new GroupedRows(given, each, rowSteps[k], steps[k]);
    grouped[k] = one;
    return one;
  }

  private long step(int k) {
    return grouped[k] == null ? steps[k] : 1;
  }

  /** Of the first of rows that are grouped. */
  @Override
  public void run(long[] firsts, int length) {
    for (int k = 0; k < starts.length; k++) {
      GroupedRows one = grouped[k];
      starts[k] = one == null ? firsts[k] : 0;
      if (one != null) {
        one.begin(firsts[k]);
      }
    }
    rows.run(starts, all);
  }

  private void end() {
    for (GroupedRows one : grouped) {
      if (one != null) {
        one.end();
      }
    }
  }
}
