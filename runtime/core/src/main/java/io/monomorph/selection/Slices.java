package io.monomorph.selection;

import io.monomorph.index.Slice;
import io.monomorph.view.ViewBuilder;

/** What slices leave of axes. */
final class Slices {
  private Slices() {}

  /** Puts what a slice leaves of the next axis into a view. */
  static void of(Slice slice, ViewBuilder view) {
    long extent = view.extent();
    long step = slice.step();
    // Backwards, the place before the first element is -1.
    long lowest = step > 0 ? 0 : -1;
    long highest = step > 0 ? extent : extent - 1;
    long begin = step > 0 ? lowest : highest;
    long beyond = step > 0 ? highest : lowest;
    long first = slice.hasStart() ? bound(slice.start(), extent, lowest, highest) : begin;
    long end = slice.hasStop() ? bound(slice.stop(), extent, lowest, highest) : beyond;
    long distance = step > 0 ? end - first : first - end;
    long stride = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
    long count = distance <= 0 ? 0 : (distance - 1) / stride + 1;
    view.slice(first, step, count);
  }

  private static long bound(long given, long extent, long lowest, long highest) {
    long counted = given < 0 ? given + extent : given;
    return Math.max(lowest, Math.min(highest, counted));
  }
}
