package io.monomorph.ufunc;

import io.monomorph.layout.Layout;
import io.monomorph.layout.Results;
import io.monomorph.layout.RowPlan;
import io.monomorph.layout.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order a reduction meets the elements: that of NumPy, on which the roundings of sums
 * depend. Its iterator sorts the axes by the strides of all operands, and turns axes that run
 * backwards only if the result has a place already.
 */
final class FoldOrder {
  private FoldOrder() {}

  /**
   * The rows of layouts of one shape: of the results, with stride 0 along reduced axes, of the
   * mask, if there is one, and of the elements.
   *
   * @param out the layout of the buffer that was given for the results
   */
  static RowPlan plan(@Nullable Layout out, Layout result, @Nullable Layout where, Layout of) {
    List<Layout> seen = new ArrayList<>();
    if (out != null) {
      seen.add(out);
    }
    seen.add(of);
    if (where != null) {
      seen.add(where);
    }
    int[] axes = Results.readingAxes(seen.toArray(new Layout[0]));
    Layout[] layouts = where == null ? new Layout[] {result, of} : new Layout[] {result, where, of};
    for (int axis = 0; axis < of.rank(); axis++) {
      boolean turned = out != null && runsBackwards(axis, seen);
      for (int k = 0; turned && k < layouts.length; k++) {
        long extent = of.shape(axis);
        layouts[k] = Views.slice(layouts[k], axis, extent - 1, -1, extent);
      }
    }
    for (int k = 0; k < layouts.length; k++) {
      layouts[k] = Views.transpose(layouts[k], axes);
    }
    return RowPlan.inCOrder(layouts);
  }

  private static boolean runsBackwards(int axis, List<Layout> layouts) {
    boolean backwards = false;
    for (Layout layout : layouts) {
      if (layout.strides(axis) > 0) {
        return false;
      }
      backwards |= layout.strides(axis) < 0;
    }
    return backwards;
  }
}
