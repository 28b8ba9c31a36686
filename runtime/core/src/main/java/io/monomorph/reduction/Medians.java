package io.monomorph.reduction;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.SignsLoops;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Medians: means of the one or two elements in the middle. */
public final class Medians {
  /** From this length on, NumPy looks at lines one by one. */
  private static final int LONG_LINE = 600;

  private Medians() {}

  /** NaN where there is a NaN, or no element. */
  public static Operand median(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return median("median", false, of, options, out, axes);
  }

  /** The median of what is not NaN; NaN where there is nothing else. */
  public static Operand nanmedian(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return median("nanmedian", true, of, options, out, axes);
  }

  private static Operand median(
      String name,
      boolean skipping,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    boolean[] reduced = Axes.flags(of.layout().rank(), axes);
    long[] shape = ReductionTargets.shape(of.layout(), reduced, options.keepDims());
    DType any = out == null ? of.dtype() : out.dtype();
    ReductionTargets.check(name, out, Casting.UNSAFE, any, any, shape);
    long[] rest = ReductionTargets.shape(of.layout(), reduced, false);
    Middles middles = new Middles(of, reduced, rest, skipping, any.isComplex());
    if (middles.nan && !skipping) {
      ReductionTargets.check(name, out, Casting.SAME_KIND, of.dtype(), any, shape);
    }
    ReductionOptions marked = ReductionOptions.USUAL.withWhere(middles.marks);
    if (out == null || skipping) {
      Operand result = Moments.mean(middles.elements, marked, null, -1);
      middles.writeNan(result);
      Operand inOrder = result.withLayout(Layout.of(shape), false);
      if (out != null) {
        return ReductionTargets.deliver(inOrder, out);
      }
      Layout layout = ResultLayouts.reduced(reduced, options.keepDims(), of.layout());
      if (layout.isCContiguous()) {
        return inOrder;
      }
      Operand like = Allocator.heap().allocate(result.dtype(), layout);
      Assignment.copy(inOrder, like);
      return like;
    }
    long[] strides = Axes.without(out.layout().strides(), reduced);
    Layout bare =
        options.keepDims() ? Layout.of(rest, strides, out.layout().offset()) : out.layout();
    Operand results = out.withLayout(bare, false);
    Moments.mean(middles.elements, marked, results, -1);
    middles.writeNan(results);
    return out;
  }

  /** The elements in the middle of each line, along a last axis. */
  private static final class Middles {
    private final ArrayOperand elements;

    /** Which count, if not all do. */
    private final @Nullable Operand marks;

    /** Whether a line has NaN, so that its median is NaN. */
    private boolean nan;

    /** The medians that are NaN, of complex elements: these have more than one. */
    private @Nullable ArrayOperand nans;

    private @Nullable ArrayOperand areNan;

    Middles(Operand of, boolean[] reduced, long[] rest, boolean skipping, boolean complex) {
      long n = ReductionTargets.count(of.layout(), reduced);
      boolean inexact = of.dtype().isFloating() || of.dtype().isComplex();
      int each = n == 0 ? 0 : skipping && inexact ? 2 : n % 2 == 1 ? 1 : 2;
      long[] shape = Arrays.copyOf(rest, rest.length + 1);
      shape[rest.length] = each;
      elements = ArrayOperand.allocate(of.dtype(), shape);
      boolean[] counting = new boolean[skipping && inexact ? (int) Shapes.size(shape) : 0];
      Arrays.fill(counting, true);
      marks =
          skipping && inexact ? ArrayOperand.over(DType.BOOL, counting, elements.layout()) : null;
      if (elements.layout().size() == 0) {
        return;
      }
      RankedLines lines = RankedLines.of(of, reduced);
      int count = (int) Shapes.size(rest);
      for (int line = 0; line < count; line++) {
        int numbers = lines.load(line);
        if (numbers == 0 || (numbers < lines.length && !skipping)) {
          nan = true;
          double[] none = {Double.NaN};
          Casts.run(DType.FLOAT64, none, 0, 0, of.dtype(), elements.array(), each * line, 1, each);
          if (lines instanceof ComplexRankedLines pairs) {
            keepNan(pairs, skipping, rest, line);
          } else if (complex) {
            keepRealNan(of.dtype(), rest, line);
          }
        } else if (numbers % 2 == 1) {
          int[] ranks = {numbers / 2};
          lines.pick(numbers, ranks, elements.array(), new int[] {each * line});
          if (each == 2) {
            counting[2 * line + 1] = false;
          }
        } else {
          int[] ranks = {numbers / 2 - 1, numbers / 2};
          int[] places = {2 * line, 2 * line + 1};
          lines.pick(numbers, ranks, elements.array(), places);
        }
      }
    }

    /**
     * Keeps the median of a line whose elements decide that it is NaN: the greatest in NumPy's
     * order. Without numbers, it is the last one if all axes or long lines are reduced, otherwise
     * NaN is made.
     */
    private void keepNan(ComplexRankedLines lines, boolean skipping, long[] rest, int line) {
      if (nans == null || areNan == null) {
        nans = ArrayOperand.allocate(lines.dtype, rest);
        areNan = ArrayOperand.allocate(DType.BOOL, rest);
      }
      ((boolean[]) areNan.array())[line] = true;
      if (!skipping) {
        lines.writeGreatest(nans.array(), line);
      } else if (rest.length == 0 || lines.length >= LONG_LINE) {
        lines.writeLast(nans.array(), line);
      } else {
        double[] made = {Double.NaN};
        Casts.run(DType.FLOAT64, made, 0, 1, lines.dtype, nans.array(), line, 1, 1);
      }
    }

    /** Keeps the NaN of real elements for a complex output, where its imaginary part is 0. */
    private void keepRealNan(DType dtype, long[] rest, int line) {
      if (nans == null || areNan == null) {
        nans = ArrayOperand.allocate(dtype, rest);
        areNan = ArrayOperand.allocate(DType.BOOL, rest);
      }
      ((boolean[]) areNan.array())[line] = true;
      double[] made = {Double.NaN};
      Casts.run(DType.FLOAT64, made, 0, 1, dtype, nans.array(), line, 1, 1);
    }

    /** Replaces the means of NaN, in which both parts are NaN. */
    void writeNan(Operand medians) {
      if (nans != null && areNan != null) {
        UfuncOptions marked = UfuncOptions.USUAL.withWhere(areNan).withCasting(Casting.UNSAFE);
        UfuncStep.into(medians, marked, SignsLoops.POSITIVE, nans);
      }
    }
  }
}
