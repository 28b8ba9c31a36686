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

  /** Runs the loop over arrays of its dtypes as one row, if they are one. */
  static boolean run(Signature signature, Operand x1, @Nullable Operand x2, Operand out) {
    Layout layout = out.layout();
    int inputs = x2 == null ? 1 : 2;
    if (layout.size() > LONGEST
        || x1.dtype() != signature.dtype(0)
        || (x2 != null && x2.dtype() != signature.dtype(1))
        || out.dtype() != signature.dtype(inputs)) {
      return false;
    }
    Frame frame = Frame.take(inputs + 1);
    boolean fits =
        frame.set(0, x1, true, layout)
            && (x2 == null || frame.set(1, x2, true, layout))
            && frame.set(inputs, out, false, layout)
            && run(signature, frame, inputs, (int) layout.size());
    frame.give();
    return fits;
  }

  private static boolean run(Signature signature, Frame frame, int inputs, int size) {
    if (size == 0) {
      return true;
    }
    if (frame.overwrites(inputs, size)) {
      return false;
    }
    signature.loop().run(frame.arrays, frame.offsets, frame.strides, size);
    return true;
  }

  /** Runs the loop over operands of any number and dtypes as one row, if they are one. */
  static boolean run(Signature signature, Operand[] operands, int inputs) {
    Layout out = operands[inputs].layout();
    if (out.size() > LONGEST) {
      return false;
    }
    Frame frame = Frame.take(operands.length);
    boolean fits = true;
    boolean inPlace = true;
    for (int k = 0; fits && k < operands.length; k++) {
      fits = frame.set(k, operands[k], k < inputs, out);
      inPlace &= operands[k].dtype() == signature.dtype(k);
    }
    if (fits) {
      fits =
          inPlace
              ? run(signature, frame, inputs, (int) out.size())
              : !frame.shares(inputs) && stage(signature, operands, inputs, frame);
    }
    frame.give();
    return fits;
  }

  /** The same through blocks, in which the elements have the dtypes of the loop. */
  private static boolean stage(Signature signature, Operand[] operands, int inputs, Frame whole) {
    int size = (int) operands[inputs].layout().size();
    int block = Math.min(size, Scratch.LENGTH);
    Staging[] staged = new Staging[operands.length];
    Frame frame = Frame.take(operands.length);
    for (int k = 0; k < operands.length; k++) {
      staged[k] = new Staging(operands[k], signature.dtype(k), whole.strides[k], block);
      frame.arrays[k] = staged[k].array();
      frame.strides[k] = staged[k].stride();
    }
    for (int done = 0; done < size; done += block) {
      int n = Math.min(block, size - done);
      for (int k = 0; k < operands.length; k++) {
        int at = whole.offsets[k] + done * whole.strides[k];
        frame.offsets[k] = k < inputs ? staged[k].load(at, n) : staged[k].place(at);
      }
      signature.loop().run(frame.arrays, frame.offsets, frame.strides, n);
      for (int k = inputs; k < operands.length; k++) {
        staged[k].store(whole.offsets[k] + done, n);
      }
    }
    for (Staging operand : staged) {
      operand.end();
    }
    frame.give();
    return true;
  }
}
