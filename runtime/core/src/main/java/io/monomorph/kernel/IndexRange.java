package io.monomorph.kernel;

import io.monomorph.shape.Limits;

/**
 * Whether indices are inside an axis. The check is a pass of its own: it has no branch for an
 * element, so that the JVM does many at once, and neither has the loop that then uses the indices.
 */
public final class IndexRange {
  /** Indices that are checked before they are used, few enough to stay in the nearest cache. */
  static final int BLOCK = Limits.BLOCK;

  private IndexRange() {}

  /** Whether {@code n} indices are all at least 0 and below the extent. */
  public static boolean holds(long[] indices, int first, int n, long extent) {
    // The sign of all together is set if one of the signs is.
    long outside = 0;
    long last = extent - 1;
    for (int k = first; k < first + n; k++) {
      outside |= indices[k] | (last - indices[k]);
    }
    return outside >= 0;
  }

  /** As above. */
  public static boolean holds(int[] indices, int first, int n, int extent) {
    int outside = 0;
    int last = extent - 1;
    for (int k = first; k < first + n; k++) {
      outside |= indices[k] | (last - indices[k]);
    }
    return outside >= 0;
  }

  /**
   * Whether {@code n} indices, an array of long or int, are all at least 0 and below the extent.
   */
  public static boolean holdsUnwrapped(Object indices, int first, int n, int extent) {
    for (int done = 0; done < n; done += BLOCK) {
      int at = first + done;
      int some = Math.min(BLOCK, n - done);
      boolean inside =
          indices instanceof int[] ints
              ? holds(ints, at, some, extent)
              : holds((long[]) indices, at, some, extent);
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code n} indices, an array of long or int, are all inside the axis if negative ones
   * are counted from its end.
   */
  public static boolean holdsWrapped(Object indices, int first, int n, int extent) {
    for (int done = 0; done < n; done += BLOCK) {
      int at = first + done;
      int some = Math.min(BLOCK, n - done);
      boolean inside =
          indices instanceof int[] ints
              ? holds(ints, at, some, extent) || wrapped(ints, at, some, extent)
              : holds((long[]) indices, at, some, extent)
                  || wrapped((long[]) indices, at, some, extent);
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  private static boolean wrapped(long[] indices, int first, int n, long extent) {
    boolean inside = true;
    for (int k = first; k < first + n; k++) {
      inside &= indices[k] >= -extent && indices[k] < extent;
    }
    return inside;
  }

  private static boolean wrapped(int[] indices, int first, int n, int extent) {
    boolean inside = true;
    for (int k = first; k < first + n; k++) {
      inside &= indices[k] >= -extent && indices[k] < extent;
    }
    return inside;
  }
}
