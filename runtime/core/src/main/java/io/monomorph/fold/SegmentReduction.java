package io.monomorph.fold;

import io.monomorph.allocation.Allocator;
import io.monomorph.annotation.Folding;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reduces parts of an axis, as NumPy's {@code ufunc.reduceat}.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class SegmentReduction {
  private SegmentReduction() {}

  /**
   * Reduces along an axis from each index to the next one; where the next one is not greater, the
   * element itself is the result.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public static Operand reduceAt(
      LoopTable table,
      UfuncOptions options,
      Operand of,
      @Nullable Operand out,
      long[] indices,
      int axis) {
    return of.array() == null
        ? StorageOperation.call(
            table.name(), () -> segments(table, options, of, out, indices, axis), of)
        : segments(table, options, of, out, indices, axis);
  }

  private static Operand segments(
      LoopTable table,
      UfuncOptions options,
      Operand of,
      @Nullable Operand out,
      long[] indices,
      int axis) {
    Signature signature = FoldTypes.find(table, options, of.dtype(), out);
    Layout layout = of.layout();
    int along = Shapes.axis(axis, layout.rank());
    long length = layout.shape(along);
    for (int k = 0; k < indices.length; k++) {
      if (indices[k] < 0 || indices[k] >= length) {
        throw new IndexOutOfBoundsException(
            "index %d at place %d of the segments of %s is out of bounds for axis %d with size %d"
                .formatted(indices[k], k, table.name(), along, length));
      }
    }
    long[] shape = layout.shape();
    shape[along] = indices.length;
    if (out != null) {
      FoldTypes.checkOut(table, options.reducingCasting(), signature.dtype(0), out, shape);
    }
    Operand result =
        out == null
            ? Allocator.heap().allocate(signature.dtype(0), layout(shape, layout, along))
            : ArrayOperand.allocate(signature.dtype(0), shape);
    // NumPy casts all elements at once here, rather than parts of segments.
    boolean inOrder = goesAlongSegments(table, signature.dtype(0));
    Operand elements =
        inOrder && of.dtype() != signature.dtype(0) ? Assignment.cast(of, signature.dtype(0)) : of;
    Signature reading = signature.reading(elements.dtype());
    boolean pairwise = table.folding() == Folding.PAIRWISE;
    Halving halving = Halving.of(table, signature.dtype(0));
    for (int k = 0; k < indices.length; k++) {
      long from = indices[k];
      long to = k + 1 < indices.length ? indices[k + 1] : length;
      Operand one = part(result, along, k, 1);
      Assignment.copy(part(of, along, from, 1), one);
      if (to > from + 1 && one.layout().size() > 0) {
        Operand rest = part(elements, along, from + 1, to - from - 1);
        Operand wide =
            one.withLayout(Views.broadcastTo(one.layout(), rest.layout().shape()), false);
        if (inOrder) {
          FoldDriver.run(reading, halving, wide, rest, lines(wide, rest, along));
        } else {
          FoldDriver.run(null, reading, pairwise, halving, null, false, null, wide, rest);
        }
      }
    }
    if (out != null) {
      Assignment.copy(result, out);
      return out;
    }
    return result;
  }

  /** As NumPy allocates it for one element of each line and, along the axis, the indices. */
  private static Layout layout(long[] shape, Layout of, int axis) {
    long[] indices = new long[shape.length];
    Arrays.fill(indices, 1);
    indices[axis] = shape[axis];
    long length = Math.min(1, of.shape(axis));
    return ResultLayouts.elementwise(
        shape, Views.slice(of, axis, 0, 1, length), Layout.of(indices));
  }

  /** Whether results depend on the order in which elements meet, or on where they are rounded. */
  private static boolean goesAlongSegments(LoopTable table, DType dtype) {
    return dtype == DType.FLOAT16 || (table.folding() == Folding.PAIRWISE && !dtype.isInteger());
  }

  /** One row for each segment: the order in which floating-point numbers are added is NumPy's. */
  private static RowPlan lines(Operand result, Operand of, int axis) {
    int rank = of.layout().rank();
    int[] axes = new int[rank];
    for (int k = 0; k < rank; k++) {
      axes[k] = k == rank - 1 ? axis : k < axis ? k : k + 1;
    }
    return RowPlan.inCOrder(
        Views.transpose(result.layout(), axes), Views.transpose(of.layout(), axes));
  }

  private static Operand part(Operand of, int axis, long from, long count) {
    return of.withLayout(Views.slice(of.layout(), axis, from, 1, count), of.isReadOnly());
  }
}
