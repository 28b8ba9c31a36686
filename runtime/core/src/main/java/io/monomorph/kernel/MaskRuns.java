package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a mask is true, as runs, found once for several uses. Parts of the mask in which runs are
 * short are only counted: there it is faster to look at every element without a branch.
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

  private static final int[] NONE = {};

  private final boolean[] mask;
  private final int from;
  private final int n;

  /**
   * The parts in order. A single true element is its place; a run is the complement of the place of
   * its first element, and its length; in a mixed part the length is complemented too.
   */
  private int[] parts;

  /** Negative as long as no parts are known, because an accelerator needs none. */
  private int used;

  /** Negative as long as nobody asked. */
  private int count;

  private boolean mixed;

  private MaskRuns(boolean[] mask, int from, int n) {
    this.mask = mask;
    this.from = from;
    this.n = n;
    this.parts = NONE;
    this.used = -1;
    this.count = -1;
  }

  /** The runs among {@code n} elements of a mask, which is not to change while they are used. */
  public static MaskRuns of(boolean[] mask, int from, int n) {
    MaskRuns runs = new MaskRuns(mask, from, n);
    if (n <= SHORT || MoveAccelerators.found() == null) {
      runs.find();
    }
    return runs;
  }

  private void find() {
    used = 0;
    count = 0;
    parts = new int[LEAST_ROOM + n / (2 * LEAST_PERIOD)];
    if (n <= SHORT) {
      addMixed(0, n);
      return;
    }
    int pause = 1;
    for (int at = 0; at < n; ) {
      int end = at + Math.min(BLOCK, n - at);
      int seen = walk(at, end);
      if (seen < end) {
        // Where one block has many runs the next ones are likely to.
        end = seen + Math.min(n - seen, end - seen + pause * BLOCK);
        addMixed(seen, end);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      } else {
        pause = 1;
      }
      at = end;
    }
  }

  /** How many elements are true. */
  public int count() {
    if (count < 0) {
      MoveAccelerator moves = MoveAccelerators.found();
      if (moves == null) {
        find();
      } else {
        count = moves.count(mask, from, n);
      }
    }
    return count;
  }

  /** What moves the elements without knowing the runs, or null. */
  @Nullable MoveAccelerator moves(DType dtype) {
    return used < 0 && !dtype.isComplex() ? MoveAccelerators.found() : null;
  }

  /** The parts as ints, of which {@link #used} count; they are found if they were not yet. */
  int[] parts() {
    if (used < 0) {
      find();
    }
    return parts;
  }

  int used() {
    return used;
  }

  /** How many elements the mask has. */
  int length() {
    return n;
  }

  /** Whether there are parts that were only counted. */
  boolean hasMixed() {
    parts();
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
    return MaskSearch.next(wanted, mask, from + at, from + end) - from;
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
