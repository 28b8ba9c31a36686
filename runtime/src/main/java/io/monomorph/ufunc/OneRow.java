package io.monomorph.ufunc;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The short way for what is called most: arrays of the right dtypes without gaps, and numbers.
 * There is nothing to plan.
 */
final class OneRow {
  private static final int LONGEST = 1 << 30;

  private OneRow() {}

  /** Runs the loop over the operands as one row, if they are one. */
  static boolean run(Signature signature, Operand[] operands, int inputs) {
    int count = operands.length;
    Layout out = operands[inputs].layout();
    if (out.size() > LONGEST) {
      return false;
    }
    Object[] arrays = new Object[count];
    int[] offsets = new int[count];
    int[] strides = new int[count];
    for (int k = 0; k < count; k++) {
      Operand operand = operands[k];
      Layout layout = operand.layout();
      Object array = operand.dtype() == signature.dtype(k) ? operand.array() : null;
      if (array == null) {
        return false;
      }
      if (layout.rank() == 0 && k < inputs) {
        strides[k] = 0;
      } else if (layout.isCContiguous() && layout.hasShapeOf(out)) {
        strides[k] = 1;
      } else {
        return false;
      }
      arrays[k] = array;
      offsets[k] = (int) layout.offset();
    }
    if (meet(arrays, offsets, strides, inputs, (int) out.size())) {
      return false;
    }
    if (out.size() > 0) {
      signature.loop().run(arrays, offsets, strides, (int) out.size());
    }
    return true;
  }

  /** Whether an input would be overwritten before it is read. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean meet(
      @Nullable Object[] arrays, int[] offsets, int[] strides, int inputs, int size) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        boolean same = offsets[in] == offsets[out] && strides[in] == 1;
        if (arrays[in] == arrays[out]
            && !same
            && Math.abs((long) offsets[in] - offsets[out]) < size) {
          return true;
        }
      }
    }
    return false;
  }
}
