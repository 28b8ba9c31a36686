package io.monomorph.kernel;

import java.util.Arrays;

/**
 * Where a mask is true, as runs, found once for several uses. Parts of the mask in which runs are
 * short are only counted: there it is faster to look at every element without a branch.
 *
 * <p>The ends of runs are found by comparison with a mask that is true or false throughout, which
 * the JVM does for many elements at once.
 */
public final class MaskRuns {
  /** What is compared at once; also the least part that is given up as a whole. */
  private static final int BLOCK = 1024;

  /** Runs that are allowed anywhere, and elements for each further one: fewer are not worth it. */
  private static final int FREE_RUNS = 4;

  private static final int LEAST_PERIOD = 32;

  /** The most blocks that are only counted after one that was given up, before the next try. */
  private static final int LONGEST_PAUSE = 32;

  private static final boolean[] FALSE = new boolean[BLOCK];
  private static final boolean[] TRUE = new boolean[BLOCK];

  static {
    Arrays.fill(TRUE, true);
  }

  private final boolean[] mask;
  private final int from;

  /** First element and length of each part; the length of a mixed one is complemented. */
  private int[] parts = new int[16];

  private int used;
  private int count;

  private MaskRuns(boolean[] mask, int from) {
    this.mask = mask;
    this.from = from;
  }

  /** The runs among {@code n} elements of a mask, which is not to change while they are used. */
  public static MaskRuns of(boolean[] mask, int from, int n) {
    MaskRuns runs = new MaskRuns(mask, from);
    int pause = 1;
    for (int at = 0; at < n; ) {
      int end = at + Math.min(BLOCK, n - at);
      int seen = runs.walk(at, end);
      if (seen < end) {
        // Where one block has many runs the next ones are likely to.
        end = seen + Math.min(n - seen, end - seen + pause * BLOCK);
        runs.addMixed(seen, end);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      } else {
        pause = 1;
      }
      at = end;
    }
    return runs;
  }

  /** How many elements are true. */
  public int count() {
    return count;
  }

  /** The number of parts: runs and mixed parts. */
  int size() {
    return used / 2;
  }

  /** The first element of a part, counted from the first one of the mask. */
  int start(int part) {
    return parts[2 * part];
  }

  /** The elements of a run; below zero the complement of the elements of a mixed part. */
  int length(int part) {
    return parts[2 * part + 1];
  }

  boolean[] mask() {
    return mask;
  }

  /** Where in the mask the first element is. */
  int from() {
    return from;
  }

  /** Adds the runs of a block; returns how far it came before there were too many. */
  private int walk(int at, int end) {
    int found = 0;
    for (int k = at; k < end; ) {
      int start = next(true, k, end);
      if (start == end) {
        return end;
      }
      k = next(false, start + 1, end);
      add(start, k - start);
      count += k - start;
      if (++found > FREE_RUNS + (k - at) / LEAST_PERIOD) {
        return k;
      }
    }
    return end;
  }

  /** The next element that is as wanted, or the end. */
  private int next(boolean wanted, int at, int end) {
    if (at == end || mask[from + at] == wanted) {
      return at;
    }
    boolean[] others = wanted ? FALSE : TRUE;
    int same = Arrays.mismatch(mask, from + at, from + end, others, 0, end - at);
    return same < 0 ? end : at + same;
  }

  private void addMixed(int at, int end) {
    count += MaskPositions.count(mask, from + at, end - at);
    add(at, ~(end - at));
  }

  private void add(int start, int length) {
    if (used > 0 && length > 0) {
      int last = parts[used - 1];
      if (last > 0 && parts[used - 2] + last == start) {
        parts[used - 1] = last + length;
        return;
      }
    }
    if (used == parts.length) {
      parts = Arrays.copyOf(parts, 2 * used);
    }
    parts[used++] = start;
    parts[used++] = length;
  }
}
