package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.function.LogicLoops;
import io.monomorph.kernel.Truths;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether any or all elements are true. What is decided is not looked at any more. */
public final class AnyAndAll {
  private AnyAndAll() {}

  public static Operand any(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return options.where() == null
        ? search("any", true, of, options, out, axes)
        : Folds.fold(LogicLoops.LOGICAL_OR, of, options.withDtype(DType.BOOL), out, axes);
  }

  public static Operand all(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return options.where() == null
        ? search("all", false, of, options, out, axes)
        : Folds.fold(LogicLoops.LOGICAL_AND, of, options.withDtype(DType.BOOL), out, axes);
  }

  /** The result is {@code decisive} where one element is. */
  private static Operand search(
      String name,
      boolean decisive,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    boolean[] reduced = ReductionTargets.axes(of.layout(), axes);
    long[] shape = ReductionTargets.shape(of.layout(), reduced, options.keepDims());
    ReductionTargets.check(name, out, Casting.UNSAFE, DType.BOOL, DType.BOOL, shape);
    Operand result =
        ReductionTargets.allocateLike(DType.BOOL, of.layout(), reduced, options.keepDims());
    Layout wide = ReductionTargets.wide(result.layout(), of.layout(), reduced);
    boolean[] choices = (boolean[]) Objects.requireNonNull(result.array());
    Arrays.fill(choices, !decisive);
    RowPlan plan = RowPlan.inAnyOrder(wide, of.layout());
    long[] steps = plan.strides();
    RowReader rows = new RowReader(of, steps[1], plan.rowLength());
    DType dtype = of.dtype();
    if (steps[0] != 0) {
      TruthRows.run(decisive, plan, rows, dtype, choices);
      return ReductionTargets.deliver(result, out);
    }
    plan.forEach(
        (starts, length) -> {
          int to = (int) starts[0];
          if (choices[to] == decisive) {
            return;
          }
          rows.forEach(
              starts[1],
              length,
              length,
              (array, at, step, done, n) -> {
                boolean found = Truths.find(dtype, decisive, array, at, step, n) >= 0;
                choices[to] = found == decisive;
                return !found;
              });
        });
    return ReductionTargets.deliver(result, out);
  }
}
