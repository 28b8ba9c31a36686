package io.monomorph.selection;

import io.monomorph.layout.Layout;
import java.util.Optional;

/**
 * The layout of a result of indexing, taken apart: the axes that were kept, and the step from what
 * one offset selects to what the next one does.
 */
record SelectedAxes(Layout kept, long step) {
  /** Nothing if the axes of the index arrays are not evenly spaced together. */
  static Optional<SelectedAxes> of(Layout result, AdvancedIndex which) {
    int first = which.before();
    int picked = which.picked().length;
    long step = 0;
    long next = 0;
    boolean any = false;
    for (int axis = first + picked - 1; axis >= first; axis--) {
      long extent = result.shape(axis);
      if (extent == 1) {
        continue;
      }
      long stride = result.strides(axis);
      if (!any) {
        step = stride;
        any = true;
      } else if (stride != next) {
        return Optional.empty();
      }
      next = stride * extent;
    }
    long[] shape = new long[result.rank() - picked];
    long[] strides = new long[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      int of = axis < first ? axis : axis + picked;
      shape[axis] = result.shape(of);
      strides[axis] = result.strides(of);
    }
    return Optional.of(new SelectedAxes(Layout.of(shape, strides, result.offset()), step));
  }
}
