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
  /** Elements that are walked along at once; where runs are short the rest of them is counted. */
  private static final int BLOCK = 4096;

  /** Runs that a block may have in any case. */
  private static final int FREE_RUNS = 4;

  /** Elements for each run beyond those: with fewer it is faster to look at each element. */
  private static final int LEAST_PERIOD = 32;

  /** Ints that one part takes. */
  private static final int LEAST_ROOM = 2;

  /** Shorter masks are not worth the search. */
  private static final int SHORT = 32;

  /** The most blocks that are only counted after one that was given up, before the next try. */
  private static final int LONGEST_PAUSE = 8;

  private static final boolean[] FALSE = new boolean[BLOCK];
  private static final boolean[] TRUE = new boolean[BLOCK];

  static {
    Arrays.fill(TRUE, true);
  }

  private final boolean[] mask;
  private final int from;

  /**
   * The parts in order. A single true element is its place; a run is the complement of the place of
   * its first element, and its length; in a mixed part the length is complemented too.
   */
  private int[] parts;

  private int used;
  private int count;
  private boolean mixed;

  private MaskRuns(boolean[] mask, int from, int n) {
    this.mask = mask;
    this.from = from;
    this.parts = new int[LEAST_ROOM + n / (2 * LEAST_PERIOD)];
  }

  /** The runs among {@code n} elements of a mask, which is not to change while they are used. */
  public static MaskRuns of(boolean[] mask, int from, int n) {
    MaskRuns runs = new MaskRuns(mask, from, n);
    if (n <= SHORT) {
      runs.addMixed(0, n);
      return runs;
    }
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

  /** The parts as ints, of which {@link #used} count. */
  int[] parts() {
    return parts;
  }

  int used() {
    return used;
  }

  /** Whether there are parts that were only counted. */
  boolean hasMixed() {
    return mixed;
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
    reserve(2 * (FREE_RUNS + (end - at) / LEAST_PERIOD + 1));
    int room = used;
    int single = 0;
    int found = 0;
    int k = at;
    while (k < end) {
      int start = next(true, k, end);
      if (start == end) {
        break;
      }
      int stop = start + 1;
      if (stop == end || !mask[from + stop]) {
        parts[room++] = start;
        single++;
      } else {
        stop = next(false, stop, end);
        parts[room++] = ~start;
        parts[room++] = stop - start;
        count += stop - start;
      }
      // What ended the run is false.
      k = stop + 1;
      if (++found > FREE_RUNS + (k - at) / LEAST_PERIOD) {
        break;
      }
    }
    used = room;
    count += single;
    return found > FREE_RUNS + (k - at) / LEAST_PERIOD ? Math.min(k, end) : end;
  }

  /** The next element that is as wanted, or the end. */
  private int next(boolean wanted, int at, int end) {
    if (mask[from + at] == wanted) {
      return at;
    }
    boolean[] others = wanted ? FALSE : TRUE;
    int same = Arrays.mismatch(mask, from + at, from + end, others, 0, end - at);
    return same < 0 ? end : at + same;
  }

  private void addMixed(int at, int end) {
    count += MaskPositions.count(mask, from + at, end - at);
    mixed = true;
    reserve(2);
    parts[used++] = ~at;
    parts[used++] = ~(end - at);
  }

  private void reserve(int more) {
    if (used + more > parts.length) {
      parts = Arrays.copyOf(parts, 2 * parts.length + more);
    }
  }
}
