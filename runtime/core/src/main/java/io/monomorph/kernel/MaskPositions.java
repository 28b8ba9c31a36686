package io.monomorph.kernel;

/** Where a mask is true. No loop has a branch that depends on the mask. */
public final class MaskPositions {
  private MaskPositions() {}

  /** How many of the first {@code n} elements are true. */
  public static int count(boolean[] mask, int n) {
    return count(mask, 0, n);
  }

  /** How many of {@code n} elements are true. */
  public static int count(boolean[] mask, int from, int n) {
    int counted = Marks.count(mask, from, n);
    if (counted >= 0) {
      return counted;
    }
    // Several sums at once, because each addition waits for the one before it.
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int end = from + n;
    int k = from;
    for (; k < end - 3; k += 4) {
      a += mask[k] ? 1 : 0;
      b += mask[k + 1] ? 1 : 0;
      c += mask[k + 2] ? 1 : 0;
      d += mask[k + 3] ? 1 : 0;
    }
    for (; k < end; k++) {
      a += mask[k] ? 1 : 0;
    }
    return a + b + c + d;
  }

  /**
   * Notes {@code at + k * step} for each {@code k} below {@code n} for which the mask is true, from
   * place {@code found} on, and returns the place after the last one; it needs one place more than
   * are found.
   */
  public static int find(
      boolean[] mask, int from, int n, int at, int step, int[] offsets, int found) {
    int place = found;
    for (int k = 0; k < n; k++) {
      offsets[place] = at + k * step;
      place += mask[from + k] ? 1 : 0;
    }
    return place;
  }

  /** As above, for offsets beyond the range of int. */
  public static int find(
      boolean[] mask, int from, int n, long at, long step, long[] offsets, int found) {
    int place = found;
    for (int k = 0; k < n; k++) {
      offsets[place] = at + k * step;
      place += mask[from + k] ? 1 : 0;
    }
    return place;
  }
}
