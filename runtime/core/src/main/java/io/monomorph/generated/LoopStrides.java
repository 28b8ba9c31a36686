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

  /** Whether the first of two inputs is one element, and the other is aligned with the result. */
  public static boolean firstIsScalar(int[] offsets, int[] strides) {
    return strides[0] == 0 && restIsAligned(1, offsets, strides);
  }

  /** Whether the second of two inputs is one element, and the other is aligned with the result. */
  public static boolean secondIsScalar(int[] offsets, int[] strides) {
    return strides[1] == 0 && restIsAligned(0, offsets, strides);
  }

  private static boolean restIsAligned(int input, int[] offsets, int[] strides) {
    int first = offsets[input];
    if (strides[input] != 1) {
      return false;
    }
    for (int k = 2; k < strides.length; k++) {
      if (strides[k] != 1 || offsets[k] != first) {
        return false;
      }
    }
    return true;
  }
}
