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
    int count = 0;
    for (int k = from; k < from + n; k++) {
      count += mask[k] ? 1 : 0;
    }
    return count;
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
