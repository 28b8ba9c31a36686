package io.monomorph.generated;

/**
 * The questions by which a generated loop chooses its form.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class LoopStrides {
  private LoopStrides() {}

  /** Whether all elements follow each other. */
  public static boolean contiguous(int[] strides) {
    for (int stride : strides) {
      if (stride != 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether all elements follow each other and all arrays begin at the same offset. */
  public static boolean aligned(int[] offsets, int[] strides) {
    int first = offsets[0];
    for (int k = 0; k < strides.length; k++) {
      if (strides[k] != 1 || offsets[k] != first) {
        return false;
      }
    }
    return true;
  }

  /**
   * Which inputs are single elements, the first one in the lowest bit, if the others and the
   * results follow each other from one offset; -1 if they do not.
   */
  public static int singles(int[] offsets, int[] strides, int inputs) {
    int last = strides.length - 1;
    int first = offsets[last];
    int singles = 0;
    for (int k = 0; k <= last; k++) {
      if (strides[k] == 1) {
        if (offsets[k] != first) {
          return -1;
        }
      } else if (strides[k] == 0 && k < inputs) {
        singles |= 1 << k;
      } else {
        return -1;
      }
    }
    return singles;
  }
}
