package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.DivisionLoops;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Quantiles and percentiles. The axes of the quantiles come first in the result. */
public final class Quantiles {
  private Quantiles() {}

  public static Operand quantile(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return run("quantile", false, q(options, false), of, options, out, axes);
  }

  public static Operand percentile(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return run("percentile", false, q(options, true), of, options, out, axes);
  }

  public static Operand nanquantile(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return run("nanquantile", true, q(options, false), of, options, out, axes);
  }

  public static Operand nanpercentile(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return run("nanpercentile", true, q(options, true), of, options, out, axes);
  }

  /** The quantiles, between 0 and 1. */
  private static Operand q(ReductionOptions options, boolean percent) {
    Object given = options.q();
    if (given == null) {
      throw new IllegalStateException("which quantiles? Say at(...)");
    }
    Operand q = given instanceof Operand operand ? operand : Scalars.of(dtype(given), given);
    if (q.dtype().isComplex() || q.layout().rank() > 2) {
      throw new IllegalArgumentException(
          "quantiles are real numbers along at most two axes, got "
              + q.dtype()
              + " of shape "
              + Shapes.str(q.layout().shape()));
    }
    Operand unit = percent ? UfuncStep.apply(DivisionLoops.DIVIDE, q, 100) : q;
    for (double value : (double[]) Assignment.cast(unit, DType.FLOAT64).array()) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            percent
                ? "percentiles are in the range from 0 to 100, got " + 100 * value
                : "quantiles are in the range from 0 to 1, got " + value);
      }
    }
    return unit;
  }

  private static DType dtype(Object number) {
    return ScalarKind.of(number) == ScalarKind.FLOATING ? DType.FLOAT64 : DType.INT64;
  }

  private static Operand run(
      String name,
      boolean skipping,
      Operand q,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    if (of.dtype().isComplex()) {
      throw new IllegalArgumentException(
          name + " takes real elements, got " + of.dtype() + ", which has no order");
    }
    boolean[] reduced = Axes.flags(of.layout().rank(), axes);
    long[] kept = ReductionTargets.shape(of.layout(), reduced, options.keepDims());
    long[] shape = joined(q.layout().shape(), kept);
    DType any = out == null ? of.dtype() : out.dtype();
    ReductionTargets.check(name, out, Casting.UNSAFE, any, any, shape);
    if (ReductionTargets.count(of.layout(), reduced) == 0) {
      return none(name, skipping, of, out, shape);
    }
    boolean weak = !(options.q() instanceof Operand);
    QuantileRule asked = options.rule();
    QuantileRule rule = asked == null ? QuantileRules.LINEAR : asked;
    QuantilePicks picks = new QuantilePicks(of, reduced, q, weak, rule, skipping);
    if (picks.exact()) {
      if (!skipping) {
        ReductionTargets.check(name, out, Casting.SAFE, any, of.dtype(), shape);
        if (picks.nan()) {
          ReductionTargets.check(name, out, Casting.SAME_KIND, of.dtype(), any, shape);
        }
      }
      return ReductionTargets.deliver(onHeap(picks.lower(shape)), out);
    }
    Lerp lerp = picks.weights(shape, kept.length);
    Operand lower = picks.lower(shape);
    Operand upper = picks.upper(shape);
    return skipping && out != null
        ? ReductionTargets.deliver(lerp.between(lower, upper, null), out)
        : lerp.between(lower, upper, out);
  }

  private static Operand none(
      String name, boolean skipping, Operand of, @Nullable Operand out, long... shape) {
    if (!skipping) {
      throw new IllegalArgumentException(
          name + " has no elements to choose from in shape " + Shapes.str(of.layout().shape()));
    }
    DType dtype = of.dtype().isFloating() ? of.dtype() : DType.FLOAT64;
    Operand result = ReductionTargets.allocate(dtype, shape);
    Assignment.copy(Scalars.of(dtype, Double.NaN), result);
    return ReductionTargets.deliver(result, out);
  }

  private static Operand onHeap(ArrayOperand of) {
    Operand result = ReductionTargets.allocate(of.dtype(), of.layout().shape());
    Assignment.copy(of, result);
    return result;
  }

  static long[] joined(long[] first, long[] second) {
    long[] shape = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, shape, first.length, second.length);
    return shape;
  }
}
