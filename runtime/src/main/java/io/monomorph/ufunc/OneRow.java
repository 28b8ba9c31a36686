package io.monomorph.ufunc;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The short way for what is called most: arrays without gaps, in one order of elements, and
 * numbers. There is nothing to plan.
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
    int size = (int) out.size();
    Object[] arrays = new Object[count];
    int[] offsets = new int[count];
    int[] strides = new int[count];
    boolean inPlace = true;
    for (int k = 0; k < count; k++) {
      Operand operand = operands[k];
      Layout layout = operand.layout();
      Object array = operand.array();
      boolean single = layout.rank() == 0 && k < inputs;
      if (array == null || !(single || isDense(layout, out))) {
        return false;
      }
      inPlace &= operand.dtype() == signature.dtype(k);
      arrays[k] = array;
      offsets[k] = (int) layout.offset();
      strides[k] = single ? 0 : 1;
    }
    if (size == 0) {
      return true;
    }
    if (meet(operands, arrays, offsets, strides, inputs, size)) {
      return false;
    }
    if (inPlace) {
      signature.loop().run(arrays, offsets, strides, size);
    } else {
      runStaged(signature, operands, inputs, offsets, strides, size);
    }
    return true;
  }

  /** Whether elements follow each other in the order of the output. */
  private static boolean isDense(Layout layout, Layout out) {
    return layout.hasShapeOf(out)
        && ((layout.isCContiguous() && out.isCContiguous())
            || (layout.isFContiguous() && out.isFContiguous()));
  }

  /** The same through blocks, in which the elements have the dtypes of the loop. */
  private static void runStaged(
      Signature signature, Operand[] operands, int inputs, int[] offsets, int[] strides, int size) {
    int count = operands.length;
    int block = Math.min(size, Scratch.LENGTH);
    Staging[] staged = new Staging[count];
    Object[] arrays = new Object[count];
    int[] places = new int[count];
    int[] steps = new int[count];
    for (int k = 0; k < count; k++) {
      staged[k] = new Staging(operands[k], signature.dtype(k), strides[k], block);
      arrays[k] = staged[k].array();
      steps[k] = staged[k].stride();
    }
    for (int done = 0; done < size; done += block) {
      int n = Math.min(block, size - done);
      for (int k = 0; k < count; k++) {
        int at = offsets[k] + done * strides[k];
        places[k] = k < inputs ? staged[k].load(at, n) : staged[k].place(at);
      }
      signature.loop().run(arrays, places, steps, n);
      for (int k = inputs; k < count; k++) {
        staged[k].store(offsets[k] + done, n);
      }
    }
    for (Staging operand : staged) {
      operand.end();
    }
  }

  /** Whether an input would be overwritten before it is read. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean meet(
      Operand[] operands,
      @Nullable Object[] arrays,
      int[] offsets,
      int[] strides,
      int inputs,
      int size) {
    for (int out = inputs; out < arrays.length; out++) {
      for (int in = 0; in < inputs; in++) {
        boolean same = offsets[in] == offsets[out] && strides[in] == 1;
        boolean alike = operands[in].dtype().itemSize() == operands[out].dtype().itemSize();
        if (arrays[in] == arrays[out]
            && !(same && alike)
            && (!alike || Math.abs((long) offsets[in] - offsets[out]) < size)) {
          return true;
        }
      }
    }
    return false;
  }
}
