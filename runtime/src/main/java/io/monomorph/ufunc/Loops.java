package io.monomorph.ufunc;

/** The questions by which a generated loop chooses its form. */
public final class Loops {
  private Loops() {}

  /** Whether all elements follow each other. */
  public static boolean contiguous(int[] strides) {
    for (int stride : strides) {
      if (stride != 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether all arrays begin at the same offset. */
  public static boolean aligned(int[] offsets) {
    for (int offset : offsets) {
      if (offset != offsets[0]) {
        return false;
      }
    }
    return true;
  }
}
