package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ElementGroups;
import io.monomorph.kernel.GroupCopies;
import io.monomorph.kernel.RowCopies;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/**
 * Copies operands whose rows are short, as those of pixels that are mirrored or whose colours are
 * turned: to get to a copy of three elements takes many times as long as to move them.
 */
final class GroupAssignment {
  /** From so many bytes on rows without gaps are copied faster by the system. */
  private static final int SYSTEM = 48;

  /** Rows of so many bytes take so long that it does not count how they are called. */
  private static final int LONG = 1 << 12;

  private GroupAssignment() {}

  /** Copies along a plan for the two operands if its rows are short; says whether they are. */
  static boolean run(RowPlan plan, Operand from, Operand to) {
    Object source = from.array();
    Object target = to.array();
    if (source != null && target != null && Casts.keepBits(from.dtype(), to.dtype())) {
      return arrays(plan, from.dtype(), source, target);
    }
    Grouping grouping = Grouping.of(plan);
    if (grouping != null) {
      grouping.rest().forEach(new GroupBlocks(grouping, from, to));
    }
    return grouping != null;
  }

  private static boolean arrays(RowPlan plan, DType dtype, Object source, Object target) {
    if (areRows(plan, dtype.itemSize())) {
      rows(plan, dtype, source, target);
      return true;
    }
    Grouping grouping = Grouping.of(plan);
    if (grouping != null) {
      groups(grouping, dtype, source, target);
    }
    return grouping != null;
  }

  private static boolean areRows(RowPlan plan, int itemSize) {
    long bytes = (long) plan.rowLength() * itemSize;
    if (plan.rank() < 2 || bytes < SYSTEM || bytes >= LONG) {
      return false;
    }
    long[] steps = plan.strides();
    return steps[0] == 1 && steps[1] == 1;
  }

  private static void rows(RowPlan plan, DType dtype, Object source, Object target) {
    int length = plan.rowLength();
    RowPlan rest = plan.without(plan.rank() - 1);
    long[] steps = rest.strides();
    rest.forEach(
        (starts, n) ->
            RowCopies.run(
                dtype,
                source,
                (int) starts[0],
                (int) steps[0],
                target,
                (int) starts[1],
                (int) steps[1],
                length,
                n));
  }

  private static void groups(Grouping grouping, DType dtype, Object source, Object target) {
    long[] steps = grouping.rest().strides();
    ElementGroups groups =
        new ElementGroups(
            GroupSide.narrow(grouping.offsets()[0]),
            GroupSide.narrow(grouping.offsets()[1]),
            (int) steps[0],
            (int) steps[1]);
    grouping
        .rest()
        .forEach(
            (starts, n) ->
                GroupCopies.run(
                    dtype, source, (int) starts[0], target, (int) starts[1], groups, n));
  }
}
