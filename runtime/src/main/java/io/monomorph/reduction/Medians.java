package io.monomorph.reduction;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Axes;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Medians: means of the one or two elements in the middle. */
public final class Medians {
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
    long[] shape = Targets.shape(of.layout(), reduced, options.keepDims());
    DType any = out == null ? of.dtype() : out.dtype();
    Targets.check(name, out, Casting.UNSAFE, any, any, shape);
    long[] rest = Targets.shape(of.layout(), reduced, false);
    Middles middles = new Middles(of, reduced, rest, skipping);
    if (middles.nan && !skipping) {
      Targets.check(name, out, Casting.SAME_KIND, of.dtype(), any, shape);
    }
    ReductionOptions marked = ReductionOptions.USUAL.withWhere(middles.marks);
    if (out == null || skipping) {
      Operand result = Moments.mean(middles.elements, marked, null, -1);
      return Targets.deliver(result.withLayout(Layout.of(shape), false), out);
    }
    long[] strides = Axes.without(out.layout().strides(), reduced);
    Layout bare =
        options.keepDims() ? Layout.of(rest, strides, out.layout().offset()) : out.layout();
    Moments.mean(middles.elements, marked, out.withLayout(bare, false), -1);
    return out;
  }

  /** The elements in the middle of each line, along a last axis. */
  private static final class Middles {
    private final ArrayOperand elements;

    /** Which count, if not all do. */
    private final @Nullable Operand marks;

    /** Whether a line has NaN, so that its median is NaN. */
    private boolean nan;

    Middles(Operand of, boolean[] reduced, long[] rest, boolean skipping) {
      long n = Targets.count(of.layout(), reduced);
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
      Lines lines = Lines.of(of, reduced);
      int count = (int) Shapes.size(rest);
      for (int line = 0; line < count; line++) {
        int numbers = lines.load(line);
        if (numbers == 0 || (numbers < lines.length && !skipping)) {
          nan = true;
          double[] none = {Double.NaN};
          Casts.run(DType.FLOAT64, none, 0, 0, of.dtype(), elements.array(), each * line, 1, each);
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
  }
}
