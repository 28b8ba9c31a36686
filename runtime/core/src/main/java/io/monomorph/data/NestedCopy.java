package io.monomorph.data;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.reflect.Array;

/** Copies the elements of a buffer to nested Java arrays. */
public final class NestedCopy {
  private NestedCopy() {}

  /** Arrays of arrays; of an operand without axes an array of one element. */
  public static Object of(Operand operand) {
    Object elements = Assignment.snapshot(operand).array();
    Layout layout = operand.layout();
    int rank = layout.rank();
    if (rank < 2) {
      return elements;
    }
    int[] shape = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = Math.toIntExact(layout.shape(axis));
    }
    shape[rank - 1] = Math.multiplyExact(shape[rank - 1], operand.dtype().slots());
    Object nested = Array.newInstance(operand.dtype().blockType().getComponentType(), shape);
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
