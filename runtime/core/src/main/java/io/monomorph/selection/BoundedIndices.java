package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.index.Bounds;
import io.monomorph.spi.Operand;

/** Copies of arrays of indices whose values are inside an axis. */
final class BoundedIndices {
  private BoundedIndices() {}

  /** The indices inside an axis, in their shape. */
  static Operand of(Operand indices, Bounds bounds, long extent, int axis) {
    long[] values = longs(indices);
    for (int k = 0; k < values.length; k++) {
      values[k] = bounds.apply(values[k], extent, axis);
    }
    return HeapBuffers.over(values, indices.layout().shape());
  }

  /** The numbers of choices, which cannot be counted from the end, in C order. */
  static long[] choices(Operand selector, Bounds bounds, int choices) {
    long[] values = longs(selector);
    for (int k = 0; k < values.length; k++) {
      if (bounds == Bounds.RAISE && (values[k] < 0 || values[k] >= choices)) {
        throw new IndexOutOfBoundsException(
            "there is no choice " + values[k] + ", only " + choices + " from 0 on");
      }
      values[k] = bounds.apply(values[k], choices, 0);
    }
    return values;
  }

  /** The elements of an array of integers or bool in C order, copied. */
  static long[] longs(Operand indices) {
    Bounds.checkIndices(indices.dtype());
    long[] values = (long[]) Assignment.cast(indices, DType.INT64).array();
    if (indices.dtype() == DType.UINT64) {
      for (long value : values) {
        if (value < 0) {
          throw new IndexOutOfBoundsException(
              "index " + Long.toUnsignedString(value) + " is out of bounds for every axis");
        }
      }
    }
    return values;
  }
}
