package io.monomorph.reduction;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the results of reductions go. */
final class ReductionTargets {
  private ReductionTargets() {}

  /** The axes to reduce; as in NumPy, an operand without axes lets itself be reduced along 0. */
  static boolean[] axes(Layout of, int... axes) {
    return Axes.reduced(of.rank(), axes);
  }

  static long[] shape(Layout of, boolean[] reduced, boolean keepDims) {
    return keepDims ? Axes.reducedShape(of.shape(), reduced) : Axes.without(of.shape(), reduced);
  }

  /** How many elements become one. */
  static long count(Layout of, boolean[] reduced) {
    long count = 1;
    for (int axis = 0; axis < reduced.length; axis++) {
      count *= reduced[axis] ? of.shape(axis) : 1;
    }
    return count;
  }

  /** A new buffer on the heap. */
  static Operand allocate(DType dtype, long... shape) {
    return Allocator.heap().allocate(dtype, Order.C, shape);
  }

  /** A new buffer on the heap, laid out as the axes of the input that stay. */
  static Operand allocateLike(DType dtype, Layout of, boolean[] reduced, boolean keepDims) {
    return Allocator.heap().allocate(dtype, ResultLayouts.reduced(reduced, keepDims, of));
  }

  /** The layout of results with one element for each element of the input. */
  static Layout wide(Layout results, Layout of, boolean[] reduced) {
    long[] kept = Axes.reducedShape(of.shape(), reduced);
    return Views.broadcastTo(Axes.restore(results, reduced, kept), of.shape());
  }

  /** The input with the axes that stay first and the reduced ones last, as a view. */
  static Operand reducedLast(Operand of, boolean[] reduced) {
    int[] order = new int[reduced.length];
    int next = 0;
    for (int turn = 0; turn < 2; turn++) {
      for (int axis = 0; axis < reduced.length; axis++) {
        if (reduced[axis] == (turn == 1)) {
          order[next++] = axis;
        }
      }
    }
    return of.withLayout(Views.transpose(of.layout(), order), true);
  }

  /**
   * Makes sure that results can go to {@code out}.
   *
   * @throws IllegalArgumentException if it has another shape, or a dtype that does not do
   * @throws UnsupportedOperationException if it is read-only
   */
  static void check(
      String name, @Nullable Operand out, Casting casting, DType from, DType to, long... shape) {
    if (out == null) {
      return;
    }
    if (out.isReadOnly()) {
      throw new UnsupportedOperationException(
          name + " cannot write to out, which is read-only: give a writable buffer");
    }
    if (!Arrays.equals(shape, out.layout().shape())) {
      throw new IllegalArgumentException(
          name
              + " gives shape "
              + Shapes.str(shape)
              + ", which is not that of out, "
              + Shapes.str(out.layout().shape()));
    }
    if (!casting.allows(from, to)) {
      throw new IllegalArgumentException(
          name + " cannot write to out of " + out.dtype() + ": give one of " + to);
    }
  }

  /** The result, in {@code out} if that is given. */
  static Operand deliver(Operand result, @Nullable Operand out) {
    if (out == null) {
      return result;
    }
    Assignment.copy(result, out);
    return out;
  }
}
