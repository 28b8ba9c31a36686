package io.monomorph.composite;

import io.monomorph.kernel.NumberEquality;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import org.jspecify.annotations.Nullable;

/** Compares operands of one dtype in arrays row by row, up to the first element that differs. */
final class ArrayEquality implements RowPlan.Row {
  private final Operand a;
  private final Object first;
  private final Object second;
  private final boolean equalNan;
  private boolean equal = true;

  private ArrayEquality(Operand a, Object first, Object second, boolean equalNan) {
    this.a = a;
    this.first = first;
    this.second = second;
    this.equalNan = equalNan;
  }

  /**
   * Whether all elements are equal; null if they are not compared so.
   *
   * @param a of the shape of {@code b}
   */
  static @Nullable Boolean compare(Operand a, Operand b, boolean equalNan) {
    Object first = a.array();
    Object second = b.array();
    if (first == null
        || second == null
        || a.dtype() != b.dtype()
        || !NumberEquality.takes(a.dtype(), equalNan)) {
      return null;
    }
    RowPlan plan = RowPlan.inAnyOrder(a.layout(), b.layout());
    long[] steps = plan.strides();
    if (steps[0] != 1 || steps[1] != 1) {
      return null;
    }
    ArrayEquality rows = new ArrayEquality(a, first, second, equalNan);
    plan.forEach(rows);
    return rows.equal;
  }

  @Override
  public void run(long[] starts, int n) {
    equal =
        equal
            && NumberEquality.equal(
                a.dtype(), first, (int) starts[0], second, (int) starts[1], n, equalNan);
  }
}
