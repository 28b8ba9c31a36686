package io.monomorph.kernel;

import java.util.Arrays;

/**
 * Looks for the next true or the next false element of a mask. It compares with a mask that is the
 * same throughout, which the JVM does for many elements at once.
 */
public final class MaskSearch {
  /** Elements that are compared at once; longer runs are passed in several steps. */
  private static final int BLOCK = 4096;

  private static final boolean[] FALSE = new boolean[BLOCK];
  private static final boolean[] TRUE = new boolean[BLOCK];

  static {
    Arrays.fill(TRUE, true);
  }

  private MaskSearch() {}

  /** The first element from {@code from} on that is as wanted, or {@code end} if none is before. */
  public static int next(boolean wanted, boolean[] mask, int from, int end) {
    if (from < end && mask[from] == wanted) {
      return from;
    }
    boolean[] others = wanted ? FALSE : TRUE;
    for (int at = from; at < end; at += BLOCK) {
      int n = Math.min(BLOCK, end - at);
      int same = Arrays.mismatch(mask, at, at + n, others, 0, n);
      if (same >= 0) {
        return at + same;
      }
    }
    return end;
  }
}
