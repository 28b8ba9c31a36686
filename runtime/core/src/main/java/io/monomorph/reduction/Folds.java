package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.dtype.Promotion;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.fold.Accumulation;
import io.monomorph.fold.AxisReduction;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reductions that are one universal function: sums, products, extremes and their steps. */
public final class Folds {
  private Folds() {}

  public static Operand sum(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ArithmeticLoops.ADD, of, options, out, axes);
  }

  public static Operand prod(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ArithmeticLoops.MULTIPLY, of, options, out, axes);
  }

  public static Operand max(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ExtremesLoops.MAXIMUM, of, options, out, axes);
  }

  public static Operand min(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ExtremesLoops.MINIMUM, of, options, out, axes);
  }

  /** The largest element that is not NaN. */
  public static Operand nanmax(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ExtremesLoops.FMAX, of, options, out, axes);
  }

  /** The smallest element that is not NaN. */
  public static Operand nanmin(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return fold(ExtremesLoops.FMIN, of, options, out, axes);
  }

  /** The largest less the smallest element. */
  public static Operand ptp(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    Operand max = max(of, options, null, axes);
    Operand min = min(of, options, null, axes);
    if (out == null) {
      return Differences.of(max, min);
    }
    DType any = out.dtype();
    ReductionTargets.check("ptp", out, Casting.UNSAFE, any, any, max.layout().shape());
    // NumPy brings the maxima to out first.
    Operand cast = Assignment.cast(max, any);
    Differences.check(cast, min);
    return UfuncStep.into(out, UfuncOptions.USUAL, ArithmeticLoops.SUBTRACT, cast, min);
  }

  public static Operand cumsum(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return scan(ArithmeticLoops.ADD, of, options, out, axes);
  }

  public static Operand cumprod(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return scan(ArithmeticLoops.MULTIPLY, of, options, out, axes);
  }

  static Operand fold(
      LoopTable function,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    return AxisReduction.reduce(function, loopOptions(of, options, out).forUfunc(), of, out, axes);
  }

  /** NumPy takes the loop for the dtypes of the input and of out together. */
  private static ReductionOptions loopOptions(
      Operand of, ReductionOptions options, @Nullable Operand out) {
    return options.dtype() == null && out != null
        ? options.withDtype(Promotion.promote(of.dtype(), out.dtype()))
        : options;
  }

  private static Operand scan(
      LoopTable function,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    if (axes.length > 1) {
      throw new IllegalArgumentException(
          "cum"
              + (function == ArithmeticLoops.ADD ? "sum" : "prod")
              + " goes along one axis, or through all elements if none is given, got "
              + Arrays.toString(axes));
    }
    boolean flat = axes.length == 0 || Axes.isNone(of.layout().rank(), axes);
    Operand line = flat ? flat(of) : of;
    return Accumulation.accumulate(
        function, loopOptions(of, options, out).forUfunc(), line, out, flat ? 0 : axes[0]);
  }

  /** All elements along one axis in C order, copied if no strides express it. */
  static Operand flat(Operand of) {
    Optional<Layout> view = Views.reshape(of.layout(), Order.C, -1);
    return view.isPresent() ? of.withLayout(view.get(), true) : flatCopy(of);
  }

  private static Operand flatCopy(Operand of) {
    Operand copy = Assignment.snapshot(of);
    return copy.withLayout(Layout.of(of.layout().size()), true);
  }

  /** The dtype in which means of these elements are computed by default. */
  static @Nullable DType meanDtype(DType dtype) {
    return dtype.isInteger() || dtype == DType.BOOL ? DType.FLOAT64 : null;
  }
}
