package io.monomorph.testkit.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The indices of the elements of a shape, in C order. */
final class Indices {
  private Indices() {}

  static List<long[]> of(long... shape) {
    List<long[]> all = new ArrayList<>();
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    for (long k = 0; k < size; k++) {
      all.add(at(k, shape));
    }
    return all;
  }

  /** The index of the element at a place in C order. */
  static long[] at(long place, long... shape) {
    long[] index = new long[shape.length];
    long rest = place;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return index;
  }

  /** As Python writes a tuple. */
  static String str(long... tuple) {
    String list = Arrays.toString(tuple);
    String inner = list.substring(1, list.length() - 1);
    return tuple.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
  }
}
