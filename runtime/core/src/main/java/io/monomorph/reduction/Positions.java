package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ExtremePositions;
import io.monomorph.kernel.FirstLargest;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the largest or smallest element is: the first one, or the first NaN. The result is int64,
 * and counts along the axis, or in C order through all elements.
 */
public final class Positions {
  /** Rows shorter than this are copied together before a search through all elements. */
  private static final int WORTH_A_ROW = 64;

  /** Longer rows are as fast one by one. */
  private static final int LONGEST_SHORT_ROW = 32;

  /** Fewer short rows beside each other are searched one by one. */
  private static final int FEWEST_ROWS = 64;

  private static final int LONGEST = 1 << 30;

  private Positions() {}

  public static Operand argmax(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return find("argmax", true, of, options, out, axes);
  }

  public static Operand argmin(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return find("argmin", false, of, options, out, axes);
  }

  static Operand find(
      String name,
      boolean largest,
      Operand of,
      ReductionOptions options,
      @Nullable Operand out,
      int... axes) {
    if (axes.length > 1) {
      throw new IllegalArgumentException(
          name
              + " goes along one axis, or through all elements if none is given, got "
              + Arrays.toString(axes));
    }
    Layout layout = of.layout();
    boolean[] reduced = ReductionTargets.axes(layout, axes);
    long[] shape = ReductionTargets.shape(layout, reduced, options.keepDims());
    DType outDtype = out == null ? DType.INT64 : out.dtype();
    ReductionTargets.check(name, out, Casting.SAFE, outDtype, DType.INT64, shape);
    if (ReductionTargets.count(layout, reduced) == 0) {
      throw new IllegalArgumentException(
          name
              + " has no elements to search "
              + (axes.length == 0 ? "" : "along axis " + axes[0] + " ")
              + "in shape "
              + Shapes.str(layout.shape()));
    }
    Operand result = ReductionTargets.allocate(DType.INT64, shape);
    long[] places = (long[]) Objects.requireNonNull(result.array());
    if (axes.length == 0 || layout.rank() == 0) {
      places[0] = throughAll(largest, of);
    } else {
      along(largest, of, Shapes.axis(axes[0], layout.rank()), places);
    }
    return ReductionTargets.deliver(result, out);
  }

  private static long throughAll(boolean largest, Operand given) {
    RowPlan all = RowPlan.inCOrder(given.layout());
    boolean copy = all.rowLength() < WORTH_A_ROW && given.layout().size() > all.rowLength();
    Operand of = copy ? Assignment.snapshot(given) : given;
    RowPlan plan = copy ? RowPlan.inCOrder(of.layout()) : all;
    RowReader rows = new RowReader(of, plan.strides()[0], plan.rowLength());
    Best best = new Best(of.dtype(), largest);
    plan.forEach(
        (starts, length) -> {
          rows.forEach(
              starts[0],
              length,
              LONGEST,
              (array, at, step, done, n) -> {
                best.meet(array, at, step, n);
                return true;
              });
        });
    return best.place;
  }

  /** The best element of several parts. */
  private static final class Best {
    private final DType dtype;
    private final boolean largest;

    /** The best element so far, and that of the next part. */
    private final Object pair;

    private final FoldSearch search;

    private long place = -1;
    private long count;

    Best(DType dtype, boolean largest) {
      this.dtype = dtype;
      this.largest = largest;
      this.pair = dtype.newBlock(2);
      this.search = new FoldSearch(dtype, largest);
    }

    void meet(Object array, int at, int step, int n) {
      if (place >= 0 && !search.mayImprove(pair, array, at, step, n)) {
        count += n;
        return;
      }
      int found = search.first(array, at, step, n);
      int to = place < 0 ? 0 : 1;
      Casts.run(dtype, array, at + found * step, 1, dtype, pair, to, 1, 1);
      if (to == 0 || ExtremePositions.first(dtype, largest, pair, 0, 1, 2) == 1) {
        Casts.run(dtype, pair, to, 1, dtype, pair, 0, 1, 1);
        place = count + found;
      }
      count += n;
    }
  }

  private static void along(boolean largest, Operand given, int axis, long[] places) {
    if (given.layout().size() == 0) {
      return;
    }
    Operand of = given.array() == null ? Assignment.snapshot(given) : given;
    if (ColumnPositions.run(largest, of, axis, places)) {
      return;
    }
    boolean[] reduced = new boolean[of.layout().rank()];
    reduced[axis] = true;
    Operand turned = ReductionTargets.reducedLast(of, reduced);
    int last = reduced.length - 1;
    // Where the lines are not rows of an array, they are brought together first, unless short.
    boolean inPlace =
        turned.layout().strides(last) == 1 || turned.layout().shape(last) <= ColumnPositions.GROUP;
    if (inPlace && inShortRows(largest, turned, places)) {
      return;
    }
    Operand lines = inPlace ? turned : Assignment.snapshot(turned);
    Layout layout = lines.layout();
    Object array = Objects.requireNonNull(lines.array());
    int n = (int) layout.shape(last);
    int step = (int) layout.strides(last);
    RowPlan plan = RowPlan.inCOrder(Views.at(layout, last, 0));
    long lineStep = plan.strides()[0];
    FoldSearch search = new FoldSearch(of.dtype(), largest);
    int[] next = new int[1];
    plan.forEach(
        (starts, length) -> {
          for (int k = 0; k < length; k++) {
            int at = (int) (starts[0] + k * lineStep);
            places[next[0]++] = search.first(array, at, step, n);
          }
        });
  }

  /** Whether the places in lines along the last axis were found for many lines at once. */
  private static boolean inShortRows(boolean largest, Operand lines, long[] places) {
    Layout layout = lines.layout();
    int last = layout.rank() - 1;
    int n = (int) layout.shape(last);
    RowPlan plan = RowPlan.inCOrder(Views.at(layout, last, 0));
    if (n > LONGEST_SHORT_ROW
        || plan.rowLength() < FEWEST_ROWS
        || !FirstLargest.takes(lines.dtype())) {
      return false;
    }
    Object array = Objects.requireNonNull(lines.array());
    int step = (int) layout.strides(last);
    int rowStep = (int) plan.strides()[0];
    FirstLargest first = FirstLargest.of(lines.dtype(), largest, plan.rowLength());
    int[] next = new int[1];
    plan.forEach(
        (starts, length) -> {
          for (int done = 0; done < length; done += FirstLargest.ROWS) {
            int rows = Math.min(FirstLargest.ROWS, length - done);
            int at = (int) starts[0] + done * rowStep;
            first.find(array, at, step, n, rowStep, rows, places, next[0]);
            next[0] += rows;
          }
        });
    return true;
  }
}
