package io.monomorph.view;

import io.monomorph.layout.Layout;
import java.util.Arrays;
import java.util.Optional;

/** A view as slices along the axes of a layout, so that others of its shape can be sliced alike. */
public final class AxisSlices {
  private static final int NONE = -1;

  private final long[] shape;

  /** For each axis of the layout the first index that is shown. */
  private final long[] starts;

  /** For each axis of the view the one along which it goes, if it has more than one element. */
  private final int[] axes;

  private final long[] steps;

  private AxisSlices(Layout layout, Layout view) {
    this.shape = view.shape();
    this.starts = new long[layout.rank()];
    this.axes = new int[view.rank()];
    this.steps = new long[view.rank()];
  }

  /**
   * Those of a view, if each of its axes goes along one of the layout's, as those of slices and
   * transposes do, and it has no more elements.
   *
   * @param layout of elements that follow each other in some order of the axes
   */
  public static Optional<AxisSlices> of(Layout layout, Layout view) {
    if (view.size() == 0 || view.size() > layout.size()) {
      return Optional.empty();
    }
    AxisSlices slices = new AxisSlices(layout, view);
    return slices.find(layout, view) ? Optional.of(slices) : Optional.empty();
  }

  private boolean find(Layout layout, Layout view) {
    int[] order = byStride(layout);
    return findStarts(layout, order, view.offset() - layout.offset())
        && findAxes(layout, order, view);
  }

  /** The axes of more than one element, those with the longest strides first. */
  private static int[] byStride(Layout layout) {
    int[] order = new int[layout.rank()];
    int count = 0;
    for (int axis = 0; axis < order.length; axis++) {
      if (layout.shape(axis) > 1) {
        int k = count++;
        for (; k > 0 && layout.strides(order[k - 1]) < layout.strides(axis); k--) {
          order[k] = order[k - 1];
        }
        order[k] = axis;
      }
    }
    return Arrays.copyOf(order, count);
  }

  private boolean findStarts(Layout layout, int[] order, long distance) {
    long rest = distance;
    for (int axis : order) {
      long stride = layout.strides(axis);
      if (stride <= 0 || rest < 0) {
        return false;
      }
      starts[axis] = rest / stride;
      rest %= stride;
    }
    return rest == 0;
  }

  private boolean findAxes(Layout layout, int[] order, Layout view) {
    long[] first = starts.clone();
    long[] last = starts.clone();
    for (int k = 0; k < axes.length; k++) {
      axes[k] = NONE;
      long more = view.shape(k) - 1;
      if (more == 0) {
        continue;
      }
      int axis = axisAlong(layout, order, view.strides(k), more);
      if (axis == NONE) {
        return false;
      }
      axes[k] = axis;
      steps[k] = view.strides(k) / layout.strides(axis);
      long[] end = steps[k] > 0 ? last : first;
      end[axis] += steps[k] * more;
    }
    for (int axis : order) {
      if (first[axis] < 0 || last[axis] >= layout.shape(axis)) {
        return false;
      }
    }
    return true;
  }

  /** The axis along which so many steps of a stride stay in it. */
  private static int axisAlong(Layout layout, int[] order, long stride, long more) {
    for (int axis : order) {
      long own = layout.strides(axis);
      if (stride != 0 && stride % own == 0 && Math.abs(stride / own) < layout.shape(axis)) {
        return Math.abs(stride / own) <= (layout.shape(axis) - 1) / more ? axis : NONE;
      }
    }
    return NONE;
  }

  /** The view of another layout of the same shape. */
  public Layout in(Layout layout) {
    long offset = layout.offset();
    for (int axis = 0; axis < starts.length; axis++) {
      offset += starts[axis] * layout.strides(axis);
    }
    long[] strides = new long[shape.length];
    for (int k = 0; k < strides.length; k++) {
      strides[k] = axes[k] == NONE ? 0 : steps[k] * layout.strides(axes[k]);
    }
    return TrustedLayouts.of(shape.clone(), strides, offset);
  }
}
