package io.monomorph.execution;

import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.MaskSearch;
import io.monomorph.spi.Operand;

/** The marks of a part of a row, as runs of marked elements. */
public final class RowMask {
  /** The most marks that are read at once. */
  public static final int LONGEST = 8192;

  private static final Operand NO_MASK = Scalars.of(DType.BOOL, false);

  private Operand mask = NO_MASK;
  private long step;

  /** Whether the marks may be read where they are. */
  private boolean inPlace;

  /** Room for marks that are copied. */
  private boolean[] copies = new boolean[0];

  private boolean[] marks = copies;
  private int first;
  private int length;
  private int end;

  /** One without a mask. */
  public RowMask() {}

  public RowMask(Operand mask, long step) {
    begin(mask, step, false);
  }

  /**
   * Turns to another mask.
   *
   * @param fixed whether the marks do not change while they are used
   */
  void begin(Operand newMask, long newStep, boolean fixed) {
    mask = newMask;
    step = newStep;
    inPlace = fixed && newStep == 1 && newMask.array() != null;
  }

  /** Forgets the mask. */
  void clear() {
    mask = NO_MASK;
    marks = copies;
  }

  /** Reads the marks of {@code n} elements, {@code done} steps after the start. */
  public void load(long start, int done, int n) {
    length = n;
    long at = start + done * step;
    if (mask.array() instanceof boolean[] array && inPlace) {
      marks = array;
      first = (int) at;
      return;
    }
    if (copies.length < n) {
      copies = new boolean[n];
    }
    marks = copies;
    first = 0;
    Object array = mask.array();
    if (array != null) {
      Casts.run(DType.BOOL, array, (int) at, (int) step, DType.BOOL, marks, 0, 1, n);
    } else {
      mask.load(at, step, marks, 0, n);
    }
  }

  /** The next marked element from here on, or the number of elements. */
  public int next(int from) {
    int begin = find(true, from);
    end = begin == length ? length : find(false, begin + 1);
    return begin;
  }

  /** The end of the run that {@link #next} found. */
  public int end() {
    return end;
  }

  boolean[] marks() {
    return marks;
  }

  /** Where among the marks those of this part begin. */
  int first() {
    return first;
  }

  /** The next element that is as wanted, or the number of elements. */
  private int find(boolean wanted, int from) {
    return MaskSearch.next(wanted, marks, first + from, first + length) - first;
  }
}
