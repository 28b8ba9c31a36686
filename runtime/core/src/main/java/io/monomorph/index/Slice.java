package io.monomorph.index;

import io.monomorph.layout.Layout;
import io.monomorph.layout.ViewBuilder;

/**
 * Every {@code step}-th element of an axis from {@code start} to before {@code stop}, as Python's
 * slices: negative bounds count from the end, and bounds outside the axis are moved to its ends.
 * Whether a bound is given is a component of its own, because every {@code long} is a valid bound.
 *
 * @param start the first bound, 0 if it is not given
 * @param hasStart whether it is given
 * @param stop the second bound, 0 if it is not given
 * @param hasStop whether it is given
 * @param step the distance between elements, negative to go backwards
 * @see Index
 */
public record Slice(long start, boolean hasStart, long stop, boolean hasStop, long step)
    implements Index {
  /**
   * Checks the step.
   *
   * @throws IllegalArgumentException if it is zero
   */
  public Slice {
    if (step == 0) {
      throw new IllegalArgumentException("slice step cannot be zero");
    }
  }

  @Override
  public int axes() {
    return 1;
  }

  /** The layout with this part of one axis. */
  Layout of(Layout layout, int axis) {
    ViewBuilder view = new ViewBuilder(layout, layout.rank());
    view.keep(axis);
    of(layout.shape(axis), view);
    return view.build();
  }

  /** Puts this part of the next axis, which has some extent, into a view. */
  void of(long extent, ViewBuilder view) {
    // Backwards, the place before the first element is -1.
    long lowest = step > 0 ? 0 : -1;
    long highest = step > 0 ? extent : extent - 1;
    long begin = step > 0 ? lowest : highest;
    long beyond = step > 0 ? highest : lowest;
    long first = hasStart ? bound(start, extent, lowest, highest) : begin;
    long end = hasStop ? bound(stop, extent, lowest, highest) : beyond;
    long distance = step > 0 ? end - first : first - end;
    long stride = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
    long count = distance <= 0 ? 0 : (distance - 1) / stride + 1;
    view.slice(first, step, count);
  }

  private static long bound(long given, long extent, long lowest, long highest) {
    long counted = given < 0 ? given + extent : given;
    return Math.max(lowest, Math.min(highest, counted));
  }

  /** As in Python. */
  @Override
  public String toString() {
    return (hasStart ? start : "") + ":" + (hasStop ? stop : "") + (step == 1 ? "" : ":" + step);
  }
}
