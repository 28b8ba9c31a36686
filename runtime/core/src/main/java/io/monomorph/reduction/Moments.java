package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.expression.Evaluation;
import io.monomorph.expression.Expressions;
import io.monomorph.expression.Node;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.function.PowersLoops;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import org.jspecify.annotations.Nullable;

/**
 * Means and variances, in the same steps and dtypes as NumPy's, so that the same roundings happen.
 * Of no elements they are NaN.
 */
public final class Moments {
  /** Of fewer elements the sum is no faster than a cast of its results. */
  private static final long LEAST_NARROW = 256;

  /** So many numbers of 16 bits add up to less than 2^53. */
  private static final long MOST_NARROW = 1L << 37;

  private Moments() {}

  public static Operand mean(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    // Axes are checked before anything is written.
    long number = options.where() == null ? Counts.number(of, axes) : 0;
    boolean half = options.dtype() == null && of.dtype() == DType.FLOAT16;
    DType usual = half ? DType.FLOAT32 : Folds.meanDtype(of.dtype());
    boolean adds = options.dtype() == null && usual != null;
    boolean exact = adds && out == null && isNarrow(of);
    Operand sum =
        exact
            ? exactSum(of, options, axes)
            : Folds.sum(of, adds ? options.withDtype(usual) : options, out, axes);
    if (out == null && !half && options.where() == null && NewResults.isFor(sum)) {
      NewResults.divide(sum, (double) number);
      return sum;
    }
    Operand count = Counts.items(of, options, axes);
    if (!half || out != null) {
      return UfuncStep.into(sum, DivisionLoops.DIVIDE, sum, count);
    }
    // NumPy rounds a single mean once, and those in an array twice.
    Operand mean =
        sum.layout().rank() == 0
            ? UfuncStep.apply(DivisionLoops.DIVIDE, sum, count)
            : UfuncStep.into(sum, DivisionLoops.DIVIDE, sum, count);
    Operand rounded = ReductionTargets.allocate(DType.FLOAT16, mean.layout().shape());
    Assignment.copy(mean, rounded);
    return rounded;
  }

  /** Whether no sum of the elements needs more bits than float64 has. */
  private static boolean isNarrow(Operand of) {
    DType dtype = of.dtype();
    return (dtype == DType.BOOL || dtype.isInteger())
        && dtype.itemSize() <= Short.BYTES
        && of.layout().size() >= LEAST_NARROW
        && of.layout().size() <= MOST_NARROW;
  }

  /** The sum in float64, which no order of the additions changes, without casting each element. */
  private static Operand exactSum(Operand of, ReductionOptions options, int... axes) {
    Operand sum = Folds.sum(of, options.withDtype(DType.INT64), null, axes);
    return HeapBuffers.copy(sum, DType.FLOAT64, Order.K);
  }

  public static Operand var(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    DType asked = options.dtype() == null ? Folds.meanDtype(of.dtype()) : options.dtype();
    ReductionOptions adding = options.withDtype(asked);
    Operand mean = Folds.sum(of, adding.withKeepDims(true), null, axes);
    if (out == null && options.where() == null && NewResults.isFor(mean)) {
      long number = Counts.number(of, axes);
      NewResults.divide(mean, (double) number);
      Operand sum = Folds.sum(squaredDeviations(of, mean), adding, null, axes);
      NewResults.divide(sum, Math.max((double) number - options.ddof().doubleValue(), 0));
      return sum;
    }
    Operand count = Counts.items(of, options, axes);
    UfuncStep.into(mean, DivisionLoops.DIVIDE, mean, kept(count, of, axes));
    Operand sum = Folds.sum(squaredDeviations(of, mean), adding, out, axes);
    Operand degrees =
        UfuncStep.apply(
            ExtremesLoops.MAXIMUM,
            UfuncStep.apply(ArithmeticLoops.SUBTRACT, count, options.ddof()),
            0);
    return UfuncStep.into(sum, DivisionLoops.DIVIDE, sum, degrees);
  }

  private static Operand squaredDeviations(Operand of, Operand mean) {
    DType dtype = of.dtype();
    if (!dtype.isInteger() && !dtype.isFloating()) {
      return squares(Differences.of(of, mean));
    }
    Operand deviations = Expressions.once(UfuncOptions.USUAL, ArithmeticLoops.SUBTRACT, of, mean);
    if (!(deviations instanceof Node)) {
      return UfuncStep.into(deviations, PowersLoops.SQUARE, deviations);
    }
    Operand squares = Expressions.once(UfuncOptions.USUAL, PowersLoops.SQUARE, deviations);
    return mean.layout().size() == 1 ? squares : Evaluation.ready(squares);
  }

  public static Operand std(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return root(var(of, options, out, axes), out);
  }

  /** In their place; a single result of integers may be cast back, as by NumPy. */
  static Operand root(Operand variances, @Nullable Operand out) {
    if (out == null && NewResults.isFor(variances)) {
      NewResults.root(variances);
      return variances;
    }
    return out == null && variances.layout().rank() == 0
        ? UfuncStep.into(variances, PowersLoops.SQRT, variances)
        : UfuncStep.into(variances, UfuncOptions.USUAL, PowersLoops.SQRT, variances);
  }

  /** Counts with the reduced axes as axes of length 1, or one count for all. */
  private static Operand kept(Operand count, Operand of, int... axes) {
    if (count.layout().rank() == 0) {
      return count;
    }
    boolean[] reduced = ReductionTargets.axes(of.layout(), axes);
    long[] shape = Axes.reducedShape(of.layout().shape(), reduced);
    return count.withLayout(Axes.restore(count.layout(), reduced, shape), true);
  }

  /** The squares of deviations, in their place; of complex ones the squares of the lengths. */
  private static Operand squares(Operand deviation) {
    return deviation.dtype().isComplex()
        ? lengths(deviation)
        : UfuncStep.into(deviation, ArithmeticLoops.MULTIPLY, deviation, deviation);
  }

  /** The real parts of new complex elements, which become the squares of the lengths. */
  private static Operand lengths(Operand of) {
    Operand all = ComplexPartViews.all(of);
    UfuncStep.into(all, PowersLoops.SQUARE, all);
    Operand real = ComplexPartViews.real(of);
    return UfuncStep.into(real, ArithmeticLoops.ADD, real, ComplexPartViews.imaginary(of));
  }
}
