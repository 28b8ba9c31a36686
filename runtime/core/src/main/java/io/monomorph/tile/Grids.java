package io.monomorph.tile;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Tiling;

/** How cores are cut: along their tiles, or where any cut is as good, into boxes of a good size. */
final class Grids {
  /** Elements of a box where there are no tiles: few enough for the second-level cache. */
  private static final long FREE = 1 << 16;

  /** Where elements are so far apart, those between them are not worth reading. */
  private static final long FAR = 8;

  private Grids() {}

  /** The tiles of a core; those that no array holds are cut again. */
  static Grid of(Tiling tiling, DType dtype) {
    long[] extents = new long[tiling.rank()];
    long left = tiling.isFree() ? FREE : Limits.LONGEST_ARRAY / dtype.slots();
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      extents[axis] = Math.max(1, Math.min(tiling.tile(axis), left));
      left /= extents[axis];
    }
    return new Grid(tiling, extents);
  }

  /**
   * Boxes for one view of a core without tiles: as long as possible along the axes along which the
   * view has many elements.
   *
   * @param axes the axis of the core for each axis of the view, or -1
   * @param steps those of the view along them
   */
  static Grid free(Tiling tiling, Layout view, int[] axes, long[] steps) {
    long[] extents = new long[tiling.rank()];
    long[] spans = new long[tiling.rank()];
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] >= 0) {
        long step = Math.abs(steps[axis]);
        spans[axes[axis]] = step >= FAR ? 1 : (view.shape(axis) - 1) * step + 1;
      }
    }
    long left = FREE;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      // An axis without span has one element, wherever it is.
      long span = spans[axis] == 0 ? tiling.shape(axis) : spans[axis];
      long taken = spans[axis] == 0 ? 1 : Math.min(span, left);
      extents[axis] = spans[axis] == 0 ? Math.max(1, span) : Math.max(1, Math.min(span, left));
      left /= Math.max(1, taken);
    }
    return new Grid(tiling, extents);
  }
}
