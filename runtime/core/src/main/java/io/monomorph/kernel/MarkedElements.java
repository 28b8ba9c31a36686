package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import org.jspecify.annotations.Nullable;

/**
 * Moves the elements that a mask marks together, and back to their places, for one part of a mask
 * after another. No loop has a branch that depends on the mask, and nothing is allocated once there
 * is room for the longest part.
 */
public final class MarkedElements {
  /** Shorter parts are not worth the way to vectors. */
  private static final int SHORT = 64;

  private static final boolean[] NONE = {};

  private final @Nullable MoveAccelerator moves = MoveAccelerators.found();
  private boolean[] mask = NONE;
  private int first;
  private int n;
  private int count;

  /** Where the marked elements are, as multiples of the step; one place more than there are. */
  private int[] places = {};

  /** The step for which the places are noted, if they are. */
  private int step;

  private boolean noted;

  /** Makes one without a mask. */
  public MarkedElements() {}

  /**
   * Takes {@code n} marks, from place {@code first} on; they are not to change while their elements
   * are moved.
   *
   * @return how many elements are marked
   */
  public int mark(boolean[] newMask, int newFirst, int newN) {
    mask = newMask;
    first = newFirst;
    n = newN;
    noted = false;
    if (moves == null || n < SHORT) {
      note(1);
    } else {
      count = moves.count(mask, first, n);
    }
    return count;
  }

  /** Forgets the mask, so that it is not kept alive. */
  public void clear() {
    mask = NONE;
  }

  /**
   * Moves the marked ones of the elements from {@code at} on, each {@code step} further on, to the
   * first places of a block.
   */
  public void gather(DType dtype, Object from, int at, int fromStep, Object block) {
    if (moves != null && n >= SHORT && fromStep == 1 && !dtype.isComplex()) {
      moves.compact(dtype, from, at, mask, first, n, block, 0, count);
    } else {
      note(fromStep);
      Gathers.elements(dtype, from, at, places, count, block, 0, 1);
    }
  }

  /**
   * Moves the first elements of a block to the marked ones of the places from {@code at} on, each
   * {@code step} further on. Nothing else is written.
   */
  public void scatter(DType dtype, Object block, Object to, int at, int toStep) {
    if (moves != null && n >= SHORT && toStep == 1 && !dtype.isComplex()) {
      moves.expand(dtype, block, 0, 1, count, to, at, mask, first, n);
    } else {
      note(toStep);
      Scatters.elements(dtype, block, 0, 1, to, at, places, count);
    }
  }

  private void note(int newStep) {
    if (noted && step == newStep) {
      return;
    }
    if (places.length <= n) {
      places = new int[n + 1];
    }
    count = MaskPositions.find(mask, first, n, 0, newStep, places, 0);
    step = newStep;
    noted = true;
  }
}
