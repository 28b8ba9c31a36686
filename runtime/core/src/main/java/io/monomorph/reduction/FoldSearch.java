package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.ExtremePositions;
import io.monomorph.kernel.ExtremeValues;

/**
 * Finds the first largest or smallest element of a row. Of real elements the maximum is found
 * first, which is faster, and then its place; in long rows only in the part whose maximum is the
 * largest.
 */
final class FoldSearch {
  /** Parts of a row, of which one will be searched again; but no part leaves the near caches. */
  private static final int PARTS = 16;

  private static final int LONGEST_PART = 1 << 14;

  /** Rows shorter than this have too few elements for vectors. */
  private static final int LEAST_AT_ONCE = 64;

  private final DType dtype;
  private final boolean largest;
  private final boolean foldable;

  /** Whether a maximum is found before its place, as halves are not. */
  private final boolean findable;

  /** The best element of all parts so far, and that of them and of the next one. */
  private final Object pair;

  FoldSearch(DType dtype, boolean largest) {
    this.dtype = dtype;
    this.largest = largest;
    this.foldable = !dtype.isComplex() && dtype != DType.BOOL;
    this.findable = foldable && dtype != DType.FLOAT16;
    this.pair = dtype.newBlock(2);
  }

  /** Which of {@code n} elements, at least one, is the first largest, or smallest. */
  int first(Object array, int at, int step, int n) {
    if (foldable && step == 1 && n >= LEAST_AT_ONCE && n <= LONGEST_PART) {
      int place = ExtremeValues.placeAtOnce(dtype, largest, array, at, n);
      if (place >= 0) {
        return place;
      }
    }
    if (!foldable || step != 1 || n < 2 * ExtremeValues.LEAST) {
      return ExtremePositions.first(dtype, largest, array, at, step, n);
    }
    if (findable && n <= LONGEST_PART) {
      return byBits(array, at, n);
    }
    int part = Math.clamp(n / PARTS, ExtremeValues.LEAST, LONGEST_PART);
    int best = best(array, at, n, part);
    return best + first(array, at + best, 1, Math.min(part, n - best));
  }

  /**
   * Whether one of {@code n} elements may be beyond another one, which is the best so far. Where it
   * is not, they need not be searched.
   */
  boolean mayImprove(Object best, Object array, int at, int step, int n) {
    if (!foldable || step != 1 || n < ExtremeValues.LEAST) {
      return true;
    }
    if (ExtremeValues.isNaN(dtype, best, 0)) {
      return false;
    }
    System.arraycopy(best, 0, pair, 0, 1);
    System.arraycopy(best, 0, pair, 1, 1);
    ExtremeValues.fold(dtype, largest, array, at, n, pair, 1);
    return ExtremePositions.first(dtype, largest, pair, 0, 1, 2) == 1;
  }

  private int byBits(Object array, int at, int n) {
    int place = ExtremeValues.place(dtype, largest, array, at, n);
    return place < 0 ? ExtremePositions.first(dtype, largest, array, at, 1, n) : place;
  }

  /** Where the part begins that has the first largest element. */
  private int best(Object array, int at, int n, int part) {
    int found = 0;
    System.arraycopy(array, at, pair, 0, 1);
    for (int done = 0; done < n && !ExtremeValues.isNaN(dtype, pair, 0); done += part) {
      // The last part may begin with elements of the one before, which cannot win again.
      int from = Math.min(done, n - ExtremeValues.LEAST);
      System.arraycopy(pair, 0, pair, 1, 1);
      ExtremeValues.fold(dtype, largest, array, at + from, Math.min(part, n - from), pair, 1);
      if (ExtremePositions.first(dtype, largest, pair, 0, 1, 2) == 1) {
        System.arraycopy(pair, 1, pair, 0, 1);
        found = from;
      }
    }
    return found;
  }
}
