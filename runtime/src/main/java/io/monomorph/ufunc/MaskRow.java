package io.monomorph.ufunc;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;

/** The marks of a part of a row, as runs of marked elements. */
final class MaskRow {
  /** The most marks that are read at once. */
  static final int LONGEST = 8192;

  private final Operand mask;
  private final long step;
  private boolean[] marks = new boolean[0];
  private int length;
  private int end;

  MaskRow(Operand mask, long step) {
    this.mask = mask;
    this.step = step;
  }

  /** Reads the marks of {@code n} elements, {@code done} steps after the start. */
  void load(long start, int done, int n) {
    if (marks.length < n) {
      marks = new boolean[n];
    }
    length = n;
    long at = start + done * step;
    Object array = mask.array();
    if (array != null) {
      Casts.run(DType.BOOL, array, (int) at, (int) step, DType.BOOL, marks, 0, 1, n);
    } else {
      mask.load(at, step, marks, 0, n);
    }
  }

  /** The next marked element from here on, or the number of elements. */
  int next(int from) {
    int begin = from;
    while (begin < length && !marks[begin]) {
      begin++;
    }
    end = begin;
    while (end < length && marks[end]) {
      end++;
    }
    return begin;
  }

  /** The end of the run that {@link #next} found. */
  int end() {
    return end;
  }
}
