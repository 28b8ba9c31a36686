package io.monomorph.execution;

import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import org.jspecify.annotations.Nullable;

/** Runs a loop over operands of any layouts, row by row. */
public final class LoopDriver {
  private LoopDriver() {}

  /**
   * The operands have one shape, inputs first, and so has the mask. No input is overwritten before
   * it is read.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public static void run(
      Signature signature, @Nullable Operand where, Operand[] operands, int inputs) {
    int count = operands.length;
    // The last layout decides the order: that of the first output, and next to it the inputs.
    Layout[] layouts = new Layout[where == null ? count : count + 1];
    for (int k = 0; k < count; k++) {
      layouts[k] = operands[k].layout();
    }
    if (where != null) {
      layouts[count] = where.layout();
    }
    RowPlan plan = RowPlan.inAnyOrder(layouts);
    if (where == null && TiledLoop.run(signature, operands, inputs, plan)) {
      return;
    }
    LoopFrame frame = LoopFrame.take(count);
    RowLoop rows = frame.rows();
    boolean apart = true;
    for (int k = inputs; k < count; k++) {
      apart &= where == null || where.array() != operands[k].array();
    }
    if (ShortRows.takes(plan)) {
      rows.begin(signature, inputs, ThreadBlocks.LENGTH);
      ShortRows.run(rows, plan, operands, where, apart);
    } else {
      int axis = ColumnRows.axis(plan, operands);
      long[] steps = axis < 0 ? plan.strides() : plan.strides(axis);
      long longest = axis < 0 ? plan.rowLength() : plan.shape(axis);
      rows.begin(signature, inputs, (int) Math.min(longest, RowPlan.LONGEST_ROW));
      for (int k = 0; k < count; k++) {
        rows.set(k, operands[k], steps[k]);
      }
      if (where != null) {
        rows.mark(where, steps[count], apart);
      }
      if (axis < 0) {
        plan.forEach(rows);
      } else {
        ColumnRows.run(rows, plan, axis);
      }
    }
    rows.end();
    frame.give();
  }
}
