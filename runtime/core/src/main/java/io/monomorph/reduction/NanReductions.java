package io.monomorph.reduction;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.ComplexComponentsLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.FinitenessLoops;
import io.monomorph.function.LessLoops;
import io.monomorph.function.LogicLoops;
import io.monomorph.function.SignsLoops;
import io.monomorph.kernel.NanFills;
import io.monomorph.kernel.Truths;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reductions that pass over NaN: in a copy, NaN is replaced by what makes no difference. */
public final class NanReductions {
  private NanReductions() {}

  public static Operand sum(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return Folds.sum(replaced(of, 0), options, out, axes);
  }

  public static Operand prod(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return Folds.prod(replaced(of, 1), options, out, axes);
  }

  public static Operand cumsum(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return Folds.cumsum(replaced(of, 0), options, out, axes);
  }

  public static Operand cumprod(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return Folds.cumprod(replaced(of, 1), options, out, axes);
  }

  public static Operand argmax(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    refuseAllNan("nanargmax", of, axes);
    Operand with = replaced(of, Double.NEGATIVE_INFINITY);
    return Positions.find("nanargmax", true, with, options, out, axes);
  }

  public static Operand argmin(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    refuseAllNan("nanargmin", of, axes);
    Operand with = replaced(of, Double.POSITIVE_INFINITY);
    return Positions.find("nanargmin", false, with, options, out, axes);
  }

  public static Operand mean(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    if (!hasNan(of.dtype())) {
      return Moments.mean(of, options, out, axes);
    }
    checkInexact("nanmean", of.dtype(), options, out);
    Operand count = countNumbers(of, options, axes);
    Operand sum = Folds.sum(replaced(of, 0), options, out, axes);
    return UfuncStep.into(sum, DivisionLoops.DIVIDE, sum, count);
  }

  public static Operand var(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    if (!hasNan(of.dtype())) {
      return Moments.var(of, options, out, axes);
    }
    checkInexact("nanvar", of.dtype(), options, out);
    ReductionOptions keeping = options.withKeepDims(true);
    Operand count = countNumbers(of, keeping, axes);
    Operand numbers = replaced(of, 0);
    Operand mean = Folds.sum(numbers, keeping, null, axes);
    UfuncStep.into(mean, DivisionLoops.DIVIDE, mean, count);
    UfuncOptions masked = options.withInitial(null).withDtype(null).forUfunc();
    UfuncStep.into(numbers, masked, ArithmeticLoops.SUBTRACT, numbers, mean);
    fill(numbers, UfuncStep.apply(FinitenessLoops.ISNAN, of), 0);
    Operand squares = squares(numbers, masked);
    Operand sum = Folds.sum(squares, options, out, axes);
    Operand degrees = UfuncStep.apply(ArithmeticLoops.SUBTRACT, count, options.ddof());
    Operand like = options.keepDims() ? degrees : bare(degrees, of, axes);
    UfuncStep.into(sum, DivisionLoops.DIVIDE, sum, like);
    fill(sum, UfuncStep.apply(LessLoops.LESS_EQUAL, like, 0), Double.NaN);
    return sum;
  }

  public static Operand std(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return Moments.root(var(of, options, out, axes), out);
  }

  /** Without the reduced axes, which have length 1. */
  private static Operand bare(Operand kept, Operand of, int... axes) {
    boolean[] reduced = ReductionTargets.axes(of.layout(), axes);
    Layout layout = kept.layout();
    long[] shape = Axes.without(layout.shape(), reduced);
    long[] strides = Axes.without(layout.strides(), reduced);
    return kept.withLayout(Layout.of(shape, strides, layout.offset()), true);
  }

  private static boolean hasNan(DType dtype) {
    return dtype.isFloating() || dtype.isComplex();
  }

  /** A copy in which NaN is replaced, or the same operand if its dtype has no NaN. */
  private static Operand replaced(Operand of, double value) {
    if (!hasNan(of.dtype())) {
      return of;
    }
    Operand copy = Allocator.heap().allocate(of.dtype(), ResultLayouts.like(of.layout(), Order.K));
    Assignment.copy(of, copy);
    NanFills.replace(
        of.dtype(), Objects.requireNonNull(copy.array()), (int) of.layout().size(), value);
    return copy;
  }

  /** Gives the marked elements a real value. */
  private static void fill(Operand to, Operand marks, double value) {
    UfuncOptions marked = UfuncOptions.USUAL.withWhere(marks).withCasting(Casting.UNSAFE);
    UfuncStep.into(to, marked, SignsLoops.POSITIVE, value);
  }

  private static Operand squares(Operand numbers, UfuncOptions masked) {
    if (!numbers.dtype().isComplex()) {
      return UfuncStep.into(numbers, masked, ArithmeticLoops.MULTIPLY, numbers, numbers);
    }
    Operand conjugates = UfuncStep.apply(ComplexComponentsLoops.CONJUGATE, numbers);
    UfuncStep.into(numbers, masked, ArithmeticLoops.MULTIPLY, numbers, conjugates);
    return ComplexPartViews.real(numbers);
  }

  private static Operand countNumbers(Operand of, ReductionOptions options, int... axes) {
    Operand numbers =
        UfuncStep.apply(LogicLoops.LOGICAL_NOT, UfuncStep.apply(FinitenessLoops.ISNAN, of));
    ReductionOptions counting = options.withDtype(DType.INT64).withInitial(null);
    return Folds.sum(numbers, counting, null, axes);
  }

  private static void refuseAllNan(String name, Operand of, int... axes) {
    if (!hasNan(of.dtype()) || of.layout().size() == 0) {
      return;
    }
    Operand nan = UfuncStep.apply(FinitenessLoops.ISNAN, of);
    Operand slices = AnyAndAll.all(nan, ReductionOptions.USUAL, null, axes);
    int found =
        Truths.find(
            DType.BOOL,
            true,
            Objects.requireNonNull(slices.array()),
            0,
            1,
            (int) slices.layout().size());
    if (found >= 0) {
      throw new IllegalArgumentException(
          name
              + " met a slice of NaN only: result "
              + found
              + " in C order has no element of "
              + of.dtype()
              + " to choose from");
    }
  }

  private static void checkInexact(
      String name, DType of, ReductionOptions options, @Nullable Operand out) {
    DType asked = options.dtype();
    if (asked != null && !hasNan(asked)) {
      throw new IllegalArgumentException(
          name + " of " + of + " cannot be computed in " + asked + ", which has no NaN");
    }
    if (out != null && !hasNan(out.dtype())) {
      throw new IllegalArgumentException(
          name + " of " + of + " cannot go to out of " + out.dtype() + ", which has no NaN");
    }
  }
}
