package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.kernel.Extremals;
import io.monomorph.ufunc.Loop;
import io.monomorph.ufunc.LoopTable;
import io.monomorph.ufunc.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first largest or smallest element of a row. In long rows of float32 and float64 it is
 * searched for only in the part whose maximum is the largest, because maxima are found faster.
 */
final class FoldSearch {
  /** The most elements of a part. */
  private static final int PART = 4096;

  /** Rows shorter than this are searched at once. */
  private static final int LEAST = 4 * PART;

  private static final int[] STRIDES = {1, 0};

  private final DType dtype;
  private final boolean largest;
  private final @Nullable Loop fold;
  private final Object best;
  private final Object next;

  FoldSearch(DType dtype, boolean largest) {
    this.dtype = dtype;
    this.largest = largest;
    boolean foldable = dtype == DType.FLOAT32 || dtype == DType.FLOAT64;
    this.fold =
        foldable ? fold(largest ? ExtremesLoops.MAXIMUM : ExtremesLoops.MINIMUM, dtype) : null;
    this.best = dtype.newBlock(1);
    this.next = dtype.newBlock(1);
  }

  private static @Nullable Loop fold(LoopTable table, DType dtype) {
    for (Signature signature : table.signatures()) {
      if (signature.dtype(0) == dtype) {
        return signature.fold();
      }
    }
    return null;
  }

  /** Which of {@code n} elements, at least one, is the first largest, or smallest. */
  int first(Object array, int at, int step, int n) {
    if (fold == null || step != 1 || n < LEAST) {
      return Extremals.first(dtype, largest, array, at, step, n);
    }
    int found = 0;
    for (int done = 0; done < n; done += PART) {
      int count = Math.min(PART, n - done);
      System.arraycopy(array, at + done, next, 0, 1);
      Object[] arrays = {array, next};
      fold.run(arrays, new int[] {at + done, 0}, STRIDES, count);
      boolean isNaN = isNaN(next);
      if (done == 0 || isNaN || isBetter()) {
        System.arraycopy(next, 0, best, 0, 1);
        found = done;
      }
      if (isNaN) {
        break;
      }
    }
    int count = Math.min(PART, n - found);
    return found + Extremals.first(dtype, largest, array, at + found, 1, count);
  }

  private static boolean isNaN(Object block) {
    return block instanceof float[] singles
        ? Float.isNaN(singles[0])
        : Double.isNaN(((double[]) block)[0]);
  }

  private boolean isBetter() {
    double a = value(next);
    double b = value(best);
    return largest ? a > b : a < b;
  }

  private static double value(Object block) {
    return block instanceof float[] singles ? singles[0] : ((double[]) block)[0];
  }
}
