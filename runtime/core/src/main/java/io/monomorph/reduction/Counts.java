package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.kernel.Truths;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts of elements, as int64. */
public final class Counts {
  private static final ReductionOptions COUNTING = ReductionOptions.USUAL.withDtype(DType.INT64);

  private Counts() {}

  /** How many elements are not zero; NaN is not. */
  public static Operand countNonzero(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    boolean[] reduced = ReductionTargets.axes(of.layout(), axes);
    long[] shape = ReductionTargets.shape(of.layout(), reduced, options.keepDims());
    ReductionTargets.check("countNonzero", out, Casting.UNSAFE, DType.INT64, DType.INT64, shape);
    Operand result =
        ReductionTargets.allocateLike(DType.INT64, of.layout(), reduced, options.keepDims());
    Layout wide = ReductionTargets.wide(result.layout(), of.layout(), reduced);
    long[] counts = (long[]) Objects.requireNonNull(result.array());
    RowPlan plan = RowPlan.inAnyOrder(wide, of.layout());
    long[] steps = plan.strides();
    RowReader rows = new RowReader(of, steps[1], plan.rowLength());
    DType dtype = of.dtype();
    plan.forEach(
        (starts, length) -> {
          int to = (int) starts[0];
          int toStep = (int) steps[0];
          rows.forEach(
              starts[1],
              length,
              length,
              (array, at, step, done, n) -> {
                if (toStep == 0) {
                  counts[to] += Truths.count(dtype, array, at, step, n);
                } else {
                  Truths.addTo(dtype, array, at, step, n, counts, to + done * toStep, toStep);
                }
                return true;
              });
        });
    return ReductionTargets.deliver(result, out);
  }

  /**
   * How many elements become one. As in NumPy an operand without axes has no axis 0 here, though it
   * can be summed along it.
   *
   * @throws IllegalArgumentException as {@link Axes#flags}
   */
  static long number(Operand of, int... axes) {
    return ReductionTargets.count(of.layout(), Axes.flags(of.layout().rank(), axes));
  }

  /**
   * How many elements count for each result: one number for all, or with a mask one for each.
   *
   * @param options of the reduction, of which mask and kept axes are looked at
   */
  static Operand items(Operand of, ReductionOptions options, int... axes) {
    Operand where = options.where();
    if (where == null) {
      return ArrayOperand.over(DType.INT64, new long[] {number(of, axes)}, Layout.of());
    }
    Operand mask = where.withLayout(Views.broadcastTo(where.layout(), of.layout().shape()), true);
    return Folds.fold(
        ArithmeticLoops.ADD, mask, COUNTING.withKeepDims(options.keepDims()), null, axes);
  }
}
