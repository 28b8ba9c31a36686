package io.monomorph.elementwise;

import io.monomorph.execution.LongRows;
import io.monomorph.execution.LoopFrame;
import io.monomorph.execution.RowLoop;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The short way for what is called most: arrays that are one row, because they have one axis or no
 * gaps, and numbers. There is nothing to plan, and nothing is allocated.
 */
final class OneRowCall {
  private static final int LONGEST = 1 << 30;

  private OneRowCall() {}

  /** Runs the loop over operands of any dtypes as one row, if they are one. */
  static boolean run(
      Signature signature, @Nullable Operand where, Operand x1, @Nullable Operand x2, Operand out) {
    Layout layout = out.layout();
    if (layout.size() > LONGEST
        || (layout.size() > Progress.STEP && isStorage(x1, x2 == null ? x1 : x2, out))) {
      return false;
    }
    int inputs = x2 == null ? 1 : 2;
    int size = (int) layout.size();
    LoopFrame frame = LoopFrame.take(inputs + 1);
    boolean same =
        x1.dtype() == signature.dtype(0)
            && (x2 == null || x2.dtype() == signature.dtype(1))
            && out.dtype() == signature.dtype(inputs);
    boolean fits =
        frame.set(0, x1, true, layout)
            && (x2 == null || frame.set(1, x2, true, layout))
            && frame.set(inputs, out, false, layout)
            && frame.mark(where, inputs, layout)
            && !overwrites(signature, frame, inputs, size, same);
    if (fits && !isDirect(signature, where, frame, inputs, size, same)) {
      RowLoop rows = frame.rows();
      rows.begin(signature, inputs, size);
      rows.set(0, x1, frame.strides[0]);
      if (x2 != null) {
        rows.set(1, x2, frame.strides[1]);
      }
      rows.set(inputs, out, frame.strides[inputs]);
      run(rows, where, frame, size);
    }
    frame.give();
    return fits;
  }

  /** Whether any is in no array: who watches an operation on many elements hears of its parts. */
  private static boolean isStorage(Operand x1, Operand x2, Operand out) {
    return x1.array() == null || x2.array() == null || out.array() == null;
  }

  /** The same for any number of operands. */
  static boolean run(Signature signature, @Nullable Operand where, Operand[] operands, int inputs) {
    Layout layout = operands[inputs].layout();
    if (layout.size() > LONGEST) {
      return false;
    }
    int size = (int) layout.size();
    LoopFrame frame = LoopFrame.take(operands.length);
    boolean fits = true;
    boolean same = true;
    for (int k = 0; fits && k < operands.length; k++) {
      fits = frame.set(k, operands[k], k < inputs, layout);
      same &= operands[k].dtype() == signature.dtype(k);
    }
    fits =
        fits
            && frame.mark(where, inputs, layout)
            && !overwrites(signature, frame, inputs, size, same);
    if (fits && !isDirect(signature, where, frame, inputs, size, same)) {
      RowLoop rows = frame.rows();
      rows.begin(signature, inputs, size);
      for (int k = 0; k < operands.length; k++) {
        rows.set(k, operands[k], frame.strides[k]);
      }
      run(rows, where, frame, size);
    }
    frame.give();
    return fits;
  }

  /** Elements of different sizes are not compared: they must be in different arrays. */
  private static boolean overwrites(
      Signature signature, LoopFrame frame, int inputs, int size, boolean same) {
    return size > 0
        && ((same && signature.isOfOneKind() && (!frame.hasMemory() || haveOneSize(signature)))
            ? frame.overwrites(inputs, size)
            : frame.shares(inputs));
  }

  /** Whether all elements are equally large, as those of one array are, but not those of memory. */
  private static boolean haveOneSize(Signature signature) {
    int size = signature.dtype(0).itemSize();
    for (int k = 1; k < signature.size(); k++) {
      if (signature.dtype(k).itemSize() != size) {
        return false;
      }
    }
    return true;
  }

  /** Calls the loop if there is nothing to be done around it; says whether the row is done. */
  private static boolean isDirect(
      Signature signature,
      @Nullable Operand where,
      LoopFrame frame,
      int inputs,
      int size,
      boolean same) {
    if (size == 0) {
      return true;
    }
    frame.flip(inputs, size);
    if (!same
        || where != null
        || frame.hasMemory()
        || (size >= RowLoop.LEAST && !frame.suits(signature, inputs))) {
      return false;
    }
    LongRows.run(signature.loop(), frame.arrays, frame.offsets, frame.strides, size);
    return true;
  }

  private static void run(RowLoop rows, @Nullable Operand where, LoopFrame frame, int size) {
    if (where != null) {
      rows.mark(where, frame.maskStep(), true);
    }
    rows.run(frame.starts(), size);
    rows.end();
  }
}
