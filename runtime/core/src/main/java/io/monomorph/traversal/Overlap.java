package io.monomorph.traversal;

import io.monomorph.layout.Layout;

/**
 * Whether two layouts over the same storage have elements in common.
 *
 * @see Layout
 */
public final class Overlap {
  private Overlap() {}

  /**
   * False only if no element of one is an element of the other. It may be true for layouts that are
   * woven into each other in a way that is costly to look through.
   */
  public static boolean possible(Layout a, Layout b) {
    if (a.size() == 0
        || b.size() == 0
        || a.lastIndex() < b.firstIndex()
        || b.lastIndex() < a.firstIndex()) {
      return false;
    }
    long step = gcd(gcd(0, a), b);
    return step == 0 || (a.offset() - b.offset()) % step == 0;
  }

  /**
   * Whether an operation that reads {@code in} and writes {@code out} element by element, in any
   * order, would read what it has already written.
   */
  public static boolean hazard(Layout in, Layout out) {
    return possible(in, out) && !(in.equals(out) && !repeats(out));
  }

  /** Whether an axis shows one element several times, as broadcasting makes it. */
  public static boolean repeats(Layout layout) {
    for (int axis = 0; axis < layout.rank(); axis++) {
      if (layout.shape(axis) > 1 && layout.strides(axis) == 0) {
        return true;
      }
    }
    return false;
  }

  private static long gcd(long with, Layout layout) {
    long result = with;
    for (int axis = 0; axis < layout.rank(); axis++) {
      if (layout.shape(axis) > 1) {
        long b = Math.abs(layout.strides(axis));
        while (b != 0) {
          long rest = result % b;
          result = b;
          b = rest;
        }
      }
    }
    return result;
  }
}
