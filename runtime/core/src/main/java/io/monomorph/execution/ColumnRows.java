package io.monomorph.execution;

import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/**
 * Rows along the axis outside of some short ones, which cannot be grouped to one: the loop would be
 * called for a few elements each, as for products of the coordinates of many points, {@code (n, 3,
 * 1) * (n, 1, 3)}. Some hundred elements of each column are worked on at once, so that the next
 * columns find their lines in the cache.
 */
final class ColumnRows {
  /** The most elements inside of the axis. */
  private static final long MOST_INSIDE = 64;

  /** The least elements along it. */
  private static final long LEAST = 256;

  /** Elements of all columns that are worked on together. */
  private static final long TOGETHER = 1 << 13;

  private ColumnRows() {}

  /** The axis of a plan along which to go; -1 if rows are better. */
  static int axis(RowPlan plan, Operand... operands) {
    for (Operand operand : operands) {
      if (operand.array() == null) {
        return -1;
      }
    }
    long inside = plan.rowLength();
    for (int axis = plan.rank() - 2; axis >= 0 && inside > 0 && inside <= MOST_INSIDE; axis--) {
      if (plan.shape(axis) >= LEAST) {
        return axis;
      }
      inside *= plan.shape(axis);
    }
    return -1;
  }

  /** Runs along an axis of a plan, in parts. */
  static void run(RowLoop rows, RowPlan plan, int axis) {
    long inside = 1;
    for (int inner = axis + 1; inner < plan.rank(); inner++) {
      inside *= plan.shape(inner);
    }
    long length = Math.max(LEAST, TOGETHER / inside);
    for (long from = 0; from < plan.shape(axis); from += length) {
      long n = Math.min(length, plan.shape(axis) - from);
      plan.along(axis, from, n).forEach(rows);
    }
  }
}
