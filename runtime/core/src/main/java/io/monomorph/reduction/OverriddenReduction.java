package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.expression.Hollow;
import io.monomorph.generated.OverrideCall;
import io.monomorph.generated.OverrideTable;
import io.monomorph.layout.Layout;
import io.monomorph.override.OverrideResults;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the backend of a buffer for a reduction, before its elements are read.
 *
 * @see io.monomorph.annotation.Overrides
 */
public final class OverriddenReduction {
  private OverriddenReduction() {}

  /**
   * The result, if the backend computes it: in {@code out}, or wherever the backend gives it.
   *
   * @throws IllegalArgumentException as {@link Reducer#reduce}
   */
  public static @Nullable Operand ask(
      Reducer reducer, Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    String function = reducer.name().toLowerCase(Locale.ROOT);
    OverrideTable own = OverrideTable.of(function, of);
    if (own == null || !isUsual(options) || Axes.isNone(of.layout().rank(), axes)) {
      return null;
    }
    // This finds out too what is wrong with the call.
    Operand trial = reducer.reduce(Hollow.of(of), ReductionOptions.USUAL, null, axes);
    Layout layout = of.layout();
    boolean all = axes.length == 0;
    long[] shape =
        !reducer.isCumulative()
            ? Axes.resultShape(layout, false, axes)
            : all ? new long[] {layout.size()} : layout.shape();
    long[] kept = options.keepDims() ? Axes.resultShape(layout, true, axes) : shape;
    if (out != null && (out.dtype() != trial.dtype() || !out.layout().hasShape(kept))) {
      return null;
    }
    int[] given = reducer.isCumulative() && all ? axes : sorted(Axes.flags(layout.rank(), axes));
    boolean overAll = reducer.isCumulative() ? all : given.length == layout.rank();
    OverrideCall call =
        new OverrideCall(own, function, new Object[] {of}, new Object[] {given}, null, overAll);
    if (!call.isComputed()) {
      return null;
    }
    Operand result = OverrideResults.of(call, trial.dtype(), shape);
    if (options.keepDims()) {
      boolean[] reduced = Axes.flags(layout.rank(), axes);
      Layout with = Axes.restore(result.layout(), reduced, kept);
      result = result.withLayout(with, result.isReadOnly());
    }
    if (out == null) {
      return result;
    }
    Assignment.copy(result, out);
    return out;
  }

  /** Whether nothing is set that the backend would not be told. */
  private static boolean isUsual(ReductionOptions options) {
    return options.where() == null
        && options.dtype() == null
        && options.initial() == null
        && options.ddof().doubleValue() == 0
        && options.q() == null
        && options.weights() == null
        && options.rule() == null;
  }

  private static int[] sorted(boolean[] reduced) {
    return IntStream.range(0, reduced.length).filter(axis -> reduced[axis]).toArray();
  }
}
