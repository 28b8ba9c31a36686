package io.monomorph.view;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;

/**
 * Makes the layout of a view axis by axis, from the first on, without layouts in between: a view
 * costs no more than itself. The axes that are not spoken of are kept.
 *
 * @see Layout
 */
public final class ViewBuilder {
  private final Layout of;
  private final long[] shape;
  private final long[] strides;
  private long offset;

  /** The next axis of the given layout, and of the new one. */
  private int axis;

  private int next;

  /**
   * Begins a view.
   *
   * @param rank the number of axes that it will have
   * @throws IllegalArgumentException if it is over {@value Layout#MAX_RANK}
   */
  public ViewBuilder(Layout of, int rank) {
    this.of = of;
    this.shape = new long[Shapes.checkRank(rank)];
    this.strides = new long[rank];
    this.offset = of.offset();
  }

  /** The next axis of the given layout. */
  public int axis() {
    return axis;
  }

  /** The extent of the next axis. */
  public long extent() {
    return of.shape(axis);
  }

  /** The number of axes that the view has so far. */
  public int rank() {
    return next;
  }

  /**
   * One element of the next axis, which the view does not have.
   *
   * @throws IndexOutOfBoundsException if the axis has no such element
   */
  public void at(long index) {
    drop(1, of.wrap(axis, index) * of.strides(axis));
  }

  /** The next axes at one index, some elements further on; the view does not have them. */
  public void drop(int axes, long distance) {
    offset += distance;
    axis += axes;
  }

  /** Every {@code step}-th of the next axis, {@code count} elements from {@code start} on. */
  public void slice(long start, long step, long count) {
    long stride = of.strides(axis++);
    if (count > 0 && of.size() > 0) {
      offset += start * stride;
    }
    // A stride that no step is taken with may overflow without harm, but should not look odd.
    add(count, count > 1 ? stride * step : stride);
  }

  /** A new axis of length 1. */
  public void newAxis() {
    add(1, 0);
  }

  /** The next axes as they are. */
  public void keep(int axes) {
    for (int k = 0; k < axes; k++, axis++) {
      add(of.shape(axis), of.strides(axis));
    }
  }

  private void add(long extent, long stride) {
    shape[next] = extent;
    strides[next++] = stride;
  }

  /** The layout, with all axes of the given one that are left. */
  public Layout build() {
    keep(of.rank() - axis);
    return TrustedLayouts.of(shape, strides, offset);
  }
}
