package io.monomorph;

import io.monomorph.data.Assignment;
import java.lang.reflect.Array;

/** Copies the elements of a buffer to nested Java arrays. */
final class NestedCopy {
  private NestedCopy() {}

  static Object of(NdBuffer buffer) {
    Object elements = Assignment.snapshot(buffer.operand()).array();
    int rank = buffer.rank();
    if (rank < 2) {
      return elements;
    }
    int[] shape = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = Math.toIntExact(buffer.shape(axis));
    }
    shape[rank - 1] = Math.multiplyExact(shape[rank - 1], buffer.dtype().slots());
    Object nested = Array.newInstance(buffer.dtype().blockType().getComponentType(), shape);
    fill(nested, elements, 0, rank);
    return nested;
  }

  private static int fill(Object nested, Object elements, int from, int depth) {
    int length = Array.getLength(nested);
    if (depth == 1) {
      System.arraycopy(elements, from, nested, 0, length);
      return from + length;
    }
    int at = from;
    for (int k = 0; k < length; k++) {
      at = fill(Array.get(nested, k), elements, at, depth - 1);
    }
    return at;
  }
}
