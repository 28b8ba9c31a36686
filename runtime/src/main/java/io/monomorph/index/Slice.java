package io.monomorph.index;

import io.monomorph.layout.Layout;
import io.monomorph.layout.ViewBuilder;

/**
 * Every {@code step}-th element of an axis from {@code start} to before {@code stop}, as Python's
 * slices: negative bounds count from the end, and bounds outside the axis are moved to its ends.
 */
public record Slice(long start, long stop, long step) implements Index {
  /** Stands for a bound that is not given. */
  public static final long OMITTED = Long.MIN_VALUE;

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
    long first = bound(start, step > 0 ? lowest : highest, extent, lowest, highest);
    long end = bound(stop, step > 0 ? highest : lowest, extent, lowest, highest);
    long distance = step > 0 ? end - first : first - end;
    long stride = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
    long count = distance <= 0 ? 0 : (distance - 1) / stride + 1;
    view.slice(first, step, count);
  }

  private static long bound(long given, long omitted, long extent, long lowest, long highest) {
    if (given == OMITTED) {
      return omitted;
    }
    long counted = given < 0 ? given + extent : given;
    return Math.max(lowest, Math.min(highest, counted));
  }

  /** As in Python. */
  @Override
  public String toString() {
    return (start == OMITTED ? "" : start)
        + ":"
        + (stop == OMITTED ? "" : stop)
        + (step == 1 ? "" : ":" + step);
  }
}
