package io.monomorph.arrangement;

import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Axes;
import io.monomorph.view.TrustedLayouts;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of new buffers that are to be like existing ones, as NumPy's order {@code K} makes
 * them: without gaps, from index 0 on, the axes in memory in the order that they have in the given
 * layouts. Neither negative strides nor elements that are shown several times are kept.
 *
 * @see Layout
 */
public final class ResultLayouts {
  private static final Layout WITHOUT_AXES = Layout.of();

  private ResultLayouts() {}

  /**
   * The layout of what is computed element by element, as NumPy's ufuncs and {@code nditer}
   * allocate it. The operands need not be broadcast yet.
   *
   * <p>It is C order if all operands with axes have the shape of the result and C order, and F
   * order if they have that. Otherwise the axes are sorted by stride. Axes along which an operand
   * is broadcast, or has length 1, say nothing; where two operands contradict each other, C order
   * wins.
   *
   * @param shape the shape to which the operands are broadcast; it is not kept
   */
  public static Layout elementwise(long[] shape, Layout... operands) {
    boolean c = true;
    boolean f = true;
    Layout ready = null;
    for (Layout operand : operands) {
      if (operand.rank() == 0) {
        continue;
      }
      if (!operand.hasShape(shape)) {
        return inOrder(shape, fromInnermost(shape.length, operands));
      }
      c &= operand.isCContiguous();
      f &= operand.isFContiguous();
      ready = c && operand.isPlain() ? operand : ready;
    }
    if (c || shape.length <= 1) {
      return cOrder(shape, ready);
    }
    return f ? fOrder(shape) : inOrder(shape, fromInnermost(shape.length, operands));
  }

  /**
   * The layout of {@link #elementwise} for one or two operands, if it is that of one of them; null
   * if it is to be found out. A layout never changes, so that the result can have it too.
   */
  public static @Nullable Layout ready(Layout a, @Nullable Layout b) {
    if (b == null || b.rank() == 0) {
      return a.isPlain() ? a : null;
    }
    if (a.rank() == 0) {
      return b.isPlain() ? b : null;
    }
    if (!a.hasShapeOf(b)) {
      return null;
    }
    if (a.isPlain() && (a.rank() == 1 || b.isCContiguous())) {
      return a;
    }
    return b.isPlain() && (a.rank() == 1 || a.isCContiguous()) ? b : null;
  }

  /** The layout of a copy in the given order, as of NumPy's {@code copy} and {@code zeros_like}. */
  public static Layout like(Layout prototype, Order order) {
    Order resolved = order.of(prototype.isCContiguous(), prototype.isFContiguous());
    return switch (resolved) {
      case C -> cOrder(prototype.shape(), prototype.isPlain() ? prototype : null);
      case F -> fOrder(prototype.shape());
      default -> inOrder(prototype.shape(), byStride(prototype));
    };
  }

  /**
   * The layout of a copy that arrays of indices pick, as NumPy's indexing allocates it: the axes of
   * the arrays outside, wherever they stand in the shape, and inside the axes that are kept, in the
   * order of their strides in what is read. The axes of the arrays are in C order; but if no more
   * than one element is kept, in that of {@link #elementwise} over the arrays.
   *
   * @param shape the shape of the copy
   * @param kept what is read with each index
   * @param before the number of kept axes that stand before those of the arrays
   * @param arrays the layouts of the arrays
   */
  public static Layout picked(long[] shape, Layout kept, int before, Layout... arrays) {
    int picked = shape.length - kept.rank();
    int[] axes = new int[shape.length];
    int count = 0;
    for (int axis : byStride(kept)) {
      axes[count++] = axis < before ? axis : axis + picked;
    }
    for (int axis : fromInnermost(picked, kept.size() == 1 ? arrays : new Layout[0])) {
      axes[count++] = before + axis;
    }
    return inOrder(shape, axes);
  }

  /**
   * The axes in the order in which {@code K} reads the elements of layouts of one shape, the
   * slowest first: a transposition by them puts the elements into C order.
   */
  public static int[] readingAxes(Layout... of) {
    int[] axes = fromInnermost(of[0].rank(), of);
    for (int low = 0, high = axes.length - 1; low < high; low++, high--) {
      int axis = axes[low];
      axes[low] = axes[high];
      axes[high] = axis;
    }
    return axes;
  }

  /**
   * The layout of the results of a reduction, as NumPy allocates it: the axes that stay have the
   * order in memory in which the elements are read.
   *
   * @param operands the elements and the mask, of one shape
   */
  public static Layout reduced(boolean[] reduced, boolean keepDims, Layout... operands) {
    long[] shape = Axes.reducedShape(operands[0].shape(), reduced);
    Layout all = inOrder(shape, fromInnermost(shape.length, operands));
    return keepDims
        ? all
        : TrustedLayouts.of(
            Axes.without(shape, reduced), Axes.without(all.strides(), reduced), all.offset());
  }

  /** The axes of a layout without gaps, the slowest in memory first. */
  public static int[] memoryAxes(Layout of) {
    int[] axes = new int[of.rank()];
    for (int axis = 0; axis < axes.length; axis++) {
      int k = axis;
      for (; k > 0 && isFaster(of, axes[k - 1], axis); k--) {
        axes[k] = axes[k - 1];
      }
      axes[k] = axis;
    }
    return axes;
  }

  private static boolean isFaster(Layout of, int axis, int than) {
    // An axis of length 1 has the stride of the next slower one.
    return of.strides(axis) < of.strides(than)
        || (of.strides(axis) == of.strides(than) && of.shape(axis) == 1 && of.shape(than) != 1);
  }

  /** Layouts never change, so that one in C order can serve again. */
  private static Layout cOrder(long[] shape, @Nullable Layout ready) {
    if (ready != null) {
      return ready;
    }
    return shape.length == 0 ? WITHOUT_AXES : Layout.of(shape);
  }

  private static Layout fOrder(long[] shape) {
    int[] axes = new int[shape.length];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis;
    }
    return inOrder(shape, axes);
  }

  private static Layout inOrder(long[] shape, int[] fromInnermost) {
    long[] extents = Shapes.check(shape);
    long[] strides = new long[extents.length];
    long stride = 1;
    for (int axis : fromInnermost) {
      strides[axis] = stride;
      stride *= Math.max(extents[axis], 1);
    }
    return TrustedLayouts.of(extents, strides, 0);
  }

  /**
   * Sorts the axes by insertion, from the last to the first, each going inward past all axes of
   * larger strides. What cannot be compared is jumped over only if something beyond it is passed
   * too; this is no total order, so that NumPy's way of sorting is part of the result.
   */
  private static int[] fromInnermost(int rank, Layout... operands) {
    int[] axes = new int[rank];
    for (int count = 0; count < rank; count++) {
      int axis = rank - 1 - count;
      int place = count;
      for (int k = count - 1; k >= 0; k--) {
        int comparison = compare(axis, axes[k], rank, operands);
        if (comparison > 0) {
          break;
        }
        place = comparison < 0 ? k : place;
      }
      System.arraycopy(axes, place, axes, place + 1, count - place);
      axes[place] = axis;
    }
    return axes;
  }

  /** Negative if the first axis has the smaller strides, 0 if no operand tells. */
  private static int compare(int axis, int other, int rank, Layout... operands) {
    int result = 0;
    for (Layout operand : operands) {
      long a = stride(operand, axis - rank);
      long b = stride(operand, other - rank);
      if (a != 0 && b != 0) {
        if (b <= a) {
          // The axes come in C order, which wins where operands contradict each other.
          result = 1;
        } else if (result == 0) {
          result = -1;
        }
      }
    }
    return result;
  }

  /** The distance of two elements along an axis counted from the end, 0 if there is but one. */
  private static long stride(Layout operand, int fromEnd) {
    int axis = operand.rank() + fromEnd;
    return axis < 0 || operand.shape(axis) == 1 ? 0 : Math.abs(operand.strides(axis));
  }

  /** Axes of equal strides stay in C order, and those that repeat elements are the innermost. */
  private static int[] byStride(Layout of) {
    int[] axes = new int[of.rank()];
    for (int count = 0; count < axes.length; count++) {
      int axis = of.rank() - 1 - count;
      int k = count;
      for (; k > 0 && Math.abs(of.strides(axes[k - 1])) > Math.abs(of.strides(axis)); k--) {
        axes[k] = axes[k - 1];
      }
      axes[k] = axis;
    }
    return axes;
  }
}
