package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ExtremePositions;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the largest or smallest elements of columns, many columns at once. The loop for the larger
 * of two elements goes over the rows of a group; only the result of the group is compared with what
 * is known, column by column, and at the end each column is searched in its best group.
 */
final class ColumnPositions implements RowPlan.Row {
  /** Rows of which the largest elements are found together; so few are not worth the way. */
  static final int GROUP = 16;

  /** Columns at once: what belongs to them stays in the first-level cache. */
  private static final int LENGTH = 1024;

  /** Fewer columns beside each other are not worth the way. */
  private static final int FEWEST = 32;

  private static final int[] ONES = {1, 1, 1};

  private final DType dtype;
  private final boolean largest;
  private final Signature signature;
  private final Object array;
  private final int step;
  private final int rowStep;
  private final int rows;
  private final long[] places;
  private final int toStep;

  private final int[] groups;
  private final Object best;
  private final Object group;

  /** A row without gaps where the best ones begin, for loops that want it so. */
  private final Object moved;

  private final boolean moves;

  private final Object[] operands = new Object[3];
  private final int[] offsets = new int[3];

  private ColumnPositions(
      boolean largest, Signature signature, Operand of, int axis, RowPlan plan, long[] places) {
    int length = Math.min(plan.rowLength(), LENGTH);
    this.dtype = of.dtype();
    this.largest = largest;
    this.signature = signature;
    this.array = Objects.requireNonNull(of.array());
    this.step = (int) plan.strides()[1];
    this.rowStep = (int) of.layout().strides(axis);
    this.rows = (int) of.layout().shape(axis);
    this.places = places;
    this.toStep = (int) plan.strides()[0];
    this.groups = new int[length];
    this.best = dtype.newBlock(length);
    this.group = dtype.newBlock(length);
    this.moves = step != 1 || !signature.takesAnyOffset();
    this.moved = dtype.newBlock(moves ? length : 0);
  }

  /** Whether the places along an axis were found so; they are in C order. */
  static boolean run(boolean largest, Operand of, int axis, long[] places) {
    Layout lines = Views.at(of.layout(), axis, 0);
    RowPlan plan = RowPlan.inAnyOrder(Layout.of(lines.shape()), lines);
    Signature signature =
        signature(largest ? ExtremesLoops.MAXIMUM : ExtremesLoops.MINIMUM, of.dtype());
    if (signature == null
        || of.layout().shape(axis) <= GROUP
        || plan.rowLength() < FEWEST
        || Math.abs(plan.strides()[1]) >= Math.abs(of.layout().strides(axis))) {
      return false;
    }
    plan.forEach(new ColumnPositions(largest, signature, of, axis, plan, places));
    return true;
  }

  private static @Nullable Signature signature(LoopTable table, DType dtype) {
    // Halves and complex elements take less time in lines than their loop takes.
    if (dtype.isComplex() || dtype == DType.FLOAT16) {
      return null;
    }
    for (Signature signature : table.loops()) {
      if (signature.isAll(dtype)) {
        return signature;
      }
    }
    return null;
  }

  @Override
  public void run(long[] starts, int length) {
    for (int done = 0; done < length; done += LENGTH) {
      int n = Math.min(LENGTH, length - done);
      columns((int) starts[1] + done * step, (int) starts[0] + done * toStep, n);
    }
  }

  private void columns(int at, int to, int n) {
    Arrays.fill(groups, 0, n, 0);
    extremes(at, 0, best, n);
    for (int row = GROUP; row < rows; row += GROUP) {
      extremes(at, row, group, n);
      ExtremePositions.improve(dtype, largest, group, best, n, groups, row);
    }
    for (int k = 0; k < n; k++) {
      int row = groups[k];
      int first = at + k * step + row * rowStep;
      int count = Math.min(GROUP, rows - row);
      row += ExtremePositions.first(dtype, largest, array, first, rowStep, count);
      places[to + k * toStep] = row;
    }
  }

  /** The largest or smallest elements of one group. */
  private void extremes(int at, int row, Object into, int n) {
    Casts.run(dtype, array, at + row * rowStep, step, dtype, into, 0, 1, n);
    int end = Math.min(row + GROUP, rows);
    for (int k = row + 1; k < end; k++) {
      int from = at + k * rowStep;
      if (moves) {
        Casts.run(dtype, array, from, step, dtype, moved, 0, 1, n);
      }
      operands[0] = into;
      operands[1] = moves ? moved : array;
      operands[2] = into;
      offsets[1] = moves ? 0 : from;
      signature.loop().run(operands, offsets, ONES, n);
    }
  }
}
