package io.monomorph.kernel;

/**
 * Groups of elements, all alike and equally far apart, in two arrays: pixels of three bytes, or
 * matrices of nine numbers. Positions and steps count elements.
 *
 * @param offsets where the elements of a group lie in the first array, from its place on
 * @param outOffsets where they lie in the second array
 * @param step the step from group to group in the first array
 * @param outStep the step from group to group in the second array
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ElementGroups(int[] offsets, int[] outOffsets, int step, int outStep) {
  /** The number of elements in a group. */
  public int size() {
    return offsets.length;
  }

  /** The same if each element is two neighbours in the arrays. */
  ElementGroups ofParts() {
    return new ElementGroups(parts(offsets), parts(outOffsets), 2 * step, 2 * outStep);
  }

  private static int[] parts(int[] offsets) {
    int[] parts = new int[2 * offsets.length];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = 2 * offsets[k / 2] + k % 2;
    }
    return parts;
  }
}
