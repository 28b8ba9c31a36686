package io.monomorph.index;

import io.monomorph.layout.Layout;
import io.monomorph.layout.Shapes;
import java.util.List;

/**
 * How the copy that an index with arrays gives lies in memory, which is as NumPy lays it.
 *
 * <p>The axes of the arrays come before all kept ones, wherever they stand in the shape, and the
 * kept axes have the order of their strides in what is read. So a part that lies together there
 * lies together in the copy. The axes of the arrays are in C order among themselves; but if no more
 * than one element is kept, in the order in which the arrays themselves lie, in C order where those
 * disagree.
 */
final class ResultMemory {
  private ResultMemory() {}

  /**
   * A layout of the result without gaps, from index 0 on.
   *
   * @param before the number of kept axes that stand before those of the arrays
   * @param arrays the layouts of the arrays of indices
   */
  static Layout of(long[] shape, Layout kept, int before, List<Layout> arrays) {
    int picked = shape.length - kept.rank();
    int[] order = new int[shape.length];
    boolean cOrder = true;
    if (kept.size() == 1) {
      ofArrays(order, picked, arrays);
    } else {
      for (int axis = 0; axis < picked; axis++) {
        order[axis] = axis;
      }
    }
    for (int k = 0; k < picked; k++) {
      order[k] += before;
      cOrder &= order[k] == k;
    }
    for (int axis = 0; axis < kept.rank(); axis++) {
      int at = picked + axis;
      for (;
          at > picked && stride(kept, order[at - 1], before, picked) < stride(kept, axis);
          at--) {
        order[at] = order[at - 1];
      }
      order[at] = axis < before ? axis : axis + picked;
      cOrder &= at == order[at];
    }
    return cOrder ? Layout.of(shape) : inOrder(shape, order);
  }

  /** The distance along a kept axis, told by its place in the result. */
  private static long stride(Layout kept, int axis, int before, int picked) {
    return stride(kept, axis < before ? axis : axis - picked);
  }

  private static long stride(Layout kept, int axis) {
    return Math.abs(kept.strides(axis));
  }

  private static Layout inOrder(long[] shape, int... order) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int k = order.length - 1; k >= 0; k--) {
      strides[order[k]] = stride;
      stride *= Math.max(shape[order[k]], 1);
    }
    return Layout.of(Shapes.check(shape), strides, 0);
  }

  /** Sorts the axes as NumPy's iterator does, from the last one on. */
  private static void ofArrays(int[] order, int picked, List<Layout> arrays) {
    for (int k = 0; k < picked; k++) {
      int axis = picked - 1 - k;
      int place = k;
      for (int before = k - 1; before >= 0; before--) {
        int other = order[picked - 1 - before];
        int compared = compare(arrays, picked, axis, other);
        if (compared > 0) {
          break;
        }
        place = compared < 0 ? before : place;
      }
      for (int at = k; at > place; at--) {
        order[picked - 1 - at] = order[picked - at];
      }
      order[picked - 1 - place] = axis;
    }
  }

  /**
   * Negative if the arrays are denser along the first axis than along the other, 0 if none tells.
   */
  private static int compare(List<Layout> arrays, int picked, int axis, int other) {
    int result = 0;
    for (Layout array : arrays) {
      long a = stride(array, axis, picked);
      long b = stride(array, other, picked);
      if (a != 0 && b != 0) {
        if (b <= a) {
          return 1;
        }
        result = -1;
      }
    }
    return result;
  }

  /** The distance along an axis that all arrays have together, or 0 if this one repeats there. */
  private static long stride(Layout array, int axis, int picked) {
    int own = axis - (picked - array.rank());
    return own < 0 || array.shape(own) == 1 ? 0 : Math.abs(array.strides(own));
  }
}
