package io.monomorph.traversal;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;

/**
 * How to walk several layouts of one shape together: rows of equally spaced elements, as long and
 * as dense as possible. Axes of length 1 are dropped, and neighbouring axes that are one run in
 * every layout become one.
 *
 * <pre>
 *   a          shape (2, 3), strides (3, 1)       0 1 2 | 3 4 5
 *   b          shape (2, 3), strides (3, 1)       0 1 2 | 3 4 5     one row of 6 in both
 *
 *   a          shape (2, 3), strides (3, 1)       0 1 2 | 3 4 5
 *   b          shape (2, 3), strides (1, 2)       0 2 4 | 1 3 5     two rows of 3
 * </pre>
 */
public final class RowPlan {
  /** Rows are cut so that their positions can be counted with {@code int}. */
  public static final long LONGEST_ROW = 1 << 30;

  /** What is to be done with each row. */
  @FunctionalInterface
  public interface Row {
    /** Gets the core index of the first element of the row in each layout; it must not keep it. */
    void run(long[] starts, int length);
  }

  private final long[] shape;

  /** Strides by axis and then by layout. */
  private final long[][] strides;

  private final long[] starts;

  private RowPlan(long[] shape, long[][] strides, long[] starts) {
    this.shape = shape;
    this.strides = strides;
    this.starts = starts;
  }

  /** Rows in the order of memory of the last layout, for work in which the order is free. */
  public static RowPlan inAnyOrder(Layout... layouts) {
    RowPlan plan = unit(layouts);
    plan.flip();
    plan.sort();
    return plan.coalesce();
  }

  /** As {@link #inAnyOrder}, but every axis is walked from its first index to its last. */
  public static RowPlan forwards(Layout... layouts) {
    RowPlan plan = unit(layouts);
    plan.sort();
    return plan.coalesce();
  }

  /** Rows in C order of the indices, for work in which the order is seen. */
  public static RowPlan inCOrder(Layout... layouts) {
    return unit(layouts).coalesce();
  }

  /** The stride inside a row, for each layout. */
  public long[] strides() {
    return strides[shape.length - 1].clone();
  }

  /** The length of the rows, except those that are cut. */
  public int rowLength() {
    return (int) Math.min(shape[shape.length - 1], LONGEST_ROW);
  }

  /**
   * The axis, other than that of the rows, along which a layout is densest; -1 if it is densest
   * along the rows. With such an axis rows jump through memory, and planes of it and the rows are
   * better.
   */
  public int crossAxis(int layout) {
    int inner = shape.length - 1;
    int cross = -1;
    long densest = Math.abs(strides[inner][layout]);
    for (int axis = 0; axis < inner; axis++) {
      long stride = Math.abs(strides[axis][layout]);
      if (stride != 0 && stride < densest && shape[axis] > 1) {
        densest = stride;
        cross = axis;
      }
    }
    return cross;
  }

  /** The number of axes, of which the last one is that of the rows. */
  public int rank() {
    return shape.length;
  }

  /** The number of rows along an axis. */
  public long shape(int axis) {
    return shape[axis];
  }

  /** The strides of an axis, for each layout. */
  public long[] strides(int axis) {
    return strides[axis].clone();
  }

  /** Where the first row starts, for each layout. */
  public long[] starts() {
    return starts.clone();
  }

  /** The same without one axis, which the caller walks along himself. */
  public RowPlan without(int axis) {
    long[] newShape = new long[shape.length - 1];
    long[][] newStrides = new long[newShape.length][];
    for (int k = 0; k < newShape.length; k++) {
      newShape[k] = shape[k < axis ? k : k + 1];
      newStrides[k] = strides[k < axis ? k : k + 1];
    }
    return new RowPlan(newShape, newStrides, starts);
  }

  /** Rows along another axis, of which only a part is walked. */
  public RowPlan along(int axis, long from, long count) {
    RowPlan others = without(axis);
    int rank = others.shape.length;
    long[] newShape = Arrays.copyOf(others.shape, rank + 1);
    long[][] newStrides = Arrays.copyOf(others.strides, rank + 1);
    newShape[rank] = count;
    newStrides[rank] = strides[axis];
    RowPlan part = new RowPlan(newShape, newStrides, starts.clone());
    part.move(part.starts, rank, from);
    return part;
  }

  /** Runs the action on each row. */
  public void forEach(Row row) {
    if (Shapes.size(shape) == 0) {
      return;
    }
    int inner = shape.length - 1;
    long[] index = new long[inner];
    long[] at = starts.clone();
    while (true) {
      runRow(row, at);
      int axis = inner - 1;
      while (axis >= 0 && ++index[axis] == shape[axis]) {
        index[axis] = 0;
        move(at, axis, 1 - shape[axis]);
        axis--;
      }
      if (axis < 0) {
        return;
      }
      move(at, axis, 1);
    }
  }

  private void runRow(Row row, long[] at) {
    int inner = shape.length - 1;
    long length = shape[inner];
    if (length <= LONGEST_ROW) {
      row.run(at, (int) length);
      return;
    }
    long[] from = at.clone();
    for (long done = 0; done < length; done += LONGEST_ROW) {
      row.run(from, (int) Math.min(LONGEST_ROW, length - done));
      move(from, inner, LONGEST_ROW);
    }
  }

  private void move(long[] at, int axis, long steps) {
    for (int k = 0; k < at.length; k++) {
      at[k] += strides[axis][k] * steps;
    }
  }

  /**
   * Whether the layouts, of one shape, are one row as they are: with at most one axis, or
   * contiguous.
   */
  public static boolean isOneRow(Layout a, Layout b) {
    return a.size() > 0
        && a.size() <= LONGEST_ROW
        && (a.rank() == 1 || (a.isCContiguous() && b.isCContiguous()));
  }

  private static RowPlan unit(Layout[] layouts) {
    int rank = layouts[0].rank();
    long[] shape = layouts[0].shape();
    // One array after the other: to make all of them at once takes a call of the JVM.
    long[][] strides = new long[rank][];
    for (int axis = 0; axis < rank; axis++) {
      long[] along = new long[layouts.length];
      for (int k = 0; k < layouts.length; k++) {
        along[k] = layouts[k].strides(axis);
      }
      strides[axis] = along;
    }
    long[] starts = new long[layouts.length];
    for (int k = 0; k < layouts.length; k++) {
      starts[k] = layouts[k].offset();
    }
    return new RowPlan(shape, strides, starts);
  }

  /** Turns axes on which the last layout runs backwards. */
  private void flip() {
    int last = starts.length - 1;
    for (int axis = 0; axis < shape.length; axis++) {
      if (strides[axis][last] < 0 && shape[axis] > 0) {
        move(starts, axis, shape[axis] - 1);
        for (int k = 0; k < starts.length; k++) {
          strides[axis][k] = -strides[axis][k];
        }
      }
    }
  }

  /** Sorts the axes so that the last layout, and next to it the others, has its strides falling. */
  private void sort() {
    for (int end = 1; end < shape.length; end++) {
      for (int axis = end; axis > 0 && compare(strides[axis - 1], strides[axis]) < 0; axis--) {
        long extent = shape[axis];
        shape[axis] = shape[axis - 1];
        shape[axis - 1] = extent;
        long[] stride = strides[axis];
        strides[axis] = strides[axis - 1];
        strides[axis - 1] = stride;
      }
    }
  }

  private static int compare(long[] a, long[] b) {
    for (int k = a.length - 1; k >= 0; k--) {
      if (a[k] != 0 && b[k] != 0 && Math.abs(a[k]) != Math.abs(b[k])) {
        return Long.compare(Math.abs(a[k]), Math.abs(b[k]));
      }
    }
    return 0;
  }

  private RowPlan coalesce() {
    long[] newShape = new long[Math.max(shape.length, 1)];
    long[][] newStrides = new long[newShape.length][];
    int count = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] == 1) {
        continue;
      }
      if (count > 0 && follows(newStrides[count - 1], axis)) {
        newShape[count - 1] *= shape[axis];
        newStrides[count - 1] = strides[axis];
      } else {
        newShape[count] = shape[axis];
        newStrides[count++] = strides[axis];
      }
    }
    if (count == 0) {
      newShape[0] = 1;
      newStrides[0] = new long[starts.length];
      Arrays.fill(newStrides[0], 1);
      count = 1;
    }
    return count == newShape.length
        ? new RowPlan(newShape, newStrides, starts)
        : new RowPlan(Arrays.copyOf(newShape, count), Arrays.copyOf(newStrides, count), starts);
  }

  /** Whether one step on the outer axis is a whole run over this one, in every layout. */
  private boolean follows(long[] outer, int axis) {
    for (int k = 0; k < outer.length; k++) {
      if (outer[k] != strides[axis][k] * shape[axis]) {
        return false;
      }
    }
    return true;
  }
}
