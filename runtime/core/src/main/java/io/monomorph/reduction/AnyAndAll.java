package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.function.LogicLoops;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Truths;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether any or all elements are true. What is decided is not looked at any more. */
public final class AnyAndAll {
  private static final int BLOCK = Limits.BLOCK;

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
    Operand result = ReductionTargets.allocate(DType.BOOL, shape);
    Layout wide = ReductionTargets.wide(result.layout(), of.layout(), reduced);
    boolean[] choices = (boolean[]) Objects.requireNonNull(result.array());
    Arrays.fill(choices, !decisive);
    RowPlan plan = RowPlan.inAnyOrder(wide, of.layout());
    long[] steps = plan.strides();
    int toStep = (int) steps[0];
    RowReader rows = new RowReader(of, steps[1], plan.rowLength());
    DType dtype = of.dtype();
    boolean[] truths = new boolean[toStep == 0 ? 0 : Math.min(plan.rowLength(), BLOCK)];
    plan.forEach(
        (starts, length) -> {
          int to = (int) starts[0];
          if (toStep == 0 && choices[to] == decisive) {
            return;
          }
          rows.forEach(
              starts[1],
              length,
              toStep == 0 ? length : BLOCK,
              (array, at, step, done, n) -> {
                if (toStep != 0) {
                  Casts.run(dtype, array, at, step, DType.BOOL, truths, 0, 1, n);
                  decide(decisive, truths, n, choices, to + done * toStep, toStep);
                  return true;
                }
                boolean found = Truths.find(dtype, decisive, array, at, step, n) >= 0;
                choices[to] = found == decisive;
                return !found;
              });
        });
    return ReductionTargets.deliver(result, out);
  }

  /** Along a row of results, each is decided by an element of its own. */
  private static void decide(
      boolean decisive, boolean[] truths, int n, boolean[] choices, int to, int step) {
    for (int k = 0; k < n; k++) {
      choices[to + k * step] = truths[k] == decisive ? decisive : choices[to + k * step];
    }
  }
}
