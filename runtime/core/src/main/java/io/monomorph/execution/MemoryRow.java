package io.monomorph.execution;

import io.monomorph.data.MemoryFaults;
import io.monomorph.fusion.MemoryLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Faults;
import io.monomorph.kernel.Segments;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Runs loops on memory in place, where some operands are memory segments and all others arrays or
 * single elements.
 */
final class MemoryRow {
  /** Places beyond are counted from the beginning of the row. */
  private static final long MOST = 1 << 30;

  private final StagedOperand[] operands;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  /** The operands that are segments, and the inputs that are single, as bits. */
  private int segments;

  private int singles;

  /** Whether an operand must go through a block. */
  private boolean staged;

  /** Whether all elements follow each other, but for the single ones. */
  private boolean dense;

  MemoryRow(StagedOperand[] operands, Object[] arrays, int[] offsets, int[] strides) {
    this.operands = operands;
    this.arrays = arrays;
    this.offsets = offsets;
    this.strides = strides;
  }

  void begin() {
    segments = 0;
    singles = 0;
    staged = false;
    dense = true;
  }

  /** Looks at an operand that has been set. */
  void set(int k, boolean input) {
    StagedOperand operand = operands[k];
    if (input && operand.step() == 0) {
      singles |= 1 << k;
      return;
    }
    dense &= operand.step() == 1;
    if (operand.segment() != null) {
      segments |= 1 << k;
    } else if (!operand.inPlace()) {
      staged = true;
    }
  }

  /** The loop for these operands, if there is one by now. */
  @Nullable Loop loop(Signature signature, int inputs, int n) {
    if (segments == 0 || staged) {
      return null;
    }
    int outputs = segments >> inputs;
    if (dense && outputs != 0 && segments != outputs << inputs && isInteger(signature)) {
      // The JIT does not know that two segments are apart. Where it is not told that results go to
      // one, it works on several integers at once; on other numbers from memory it never does.
      segments &= (1 << inputs) - 1;
    }
    return MemoryLoops.find(signature, inputs, segments, singles, dense, kinds(), n);
  }

  /** The kinds of the segments, two bits for each operand. */
  private int kinds() {
    int kinds = 0;
    for (int k = 0; k < operands.length; k++) {
      MemorySegment segment = ((segments >> k) & 1) == 0 ? null : operands[k].segment();
      if (segment != null) {
        kinds |= Segments.kind(segment) << (2 * k);
      }
    }
    return kinds;
  }

  private static boolean isInteger(Signature signature) {
    for (int k = 0; k < signature.size(); k++) {
      if (signature.dtype(k).isFloating()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Runs the loop on {@code n} elements, {@code from} steps after the starts of a row; says whether
   * it could.
   *
   * @param block the most results that are brought to a block at once
   */
  boolean run(Loop loop, long[] starts, int from, int n, int block) {
    int out = operands.length - 1;
    boolean blocks = ((segments >> out) & 1) == 0 && !operands[out].inPlace();
    int most = blocks ? block : n;
    for (int done = 0; done < n; done += most) {
      int length = Math.min(most, n - done);
      if (!part(loop, starts, from + done, length)) {
        return false;
      }
      if (blocks) {
        operands[out].store(starts[out] + from + done, length);
      }
    }
    return true;
  }

  private boolean part(Loop loop, long[] starts, int from, int n) {
    for (int k = 0; k < operands.length; k++) {
      StagedOperand operand = operands[k];
      long step = operand.step();
      long at = starts[k] + from * step;
      MemorySegment segment = ((segments >> k) & 1) == 0 ? null : operand.segment();
      if (segment == null) {
        boolean single = ((singles >> k) & 1) != 0;
        offsets[k] = single ? operand.load(at, 1) : operand.place(at);
        arrays[k] = operand.array();
        strides[k] = operand.stride();
        continue;
      }
      long last = at + (n - 1) * step;
      long first = Math.min(at, last);
      if (Math.max(at, last) > MOST) {
        if (Math.max(at, last) - first > MOST) {
          return false;
        }
        segment = segment.asSlice(first * operand.itemSize());
        at -= first;
      }
      arrays[k] = segment;
      offsets[k] = (int) at;
      strides[k] = (int) step;
    }
    try {
      LongRows.run(loop, arrays, offsets, strides, n);
      settle();
    } catch (IllegalStateException | WrongThreadException | InternalError e) {
      throw explained(e);
    }
    return true;
  }

  private void settle() {
    for (Object array : arrays) {
      if (array instanceof MemorySegment segment && segment.isMapped()) {
        Faults.settle();
        return;
      }
    }
  }

  private RuntimeException explained(Throwable thrown) {
    Object core = this;
    for (int k = 0; k < operands.length; k++) {
      if (arrays[k] instanceof MemorySegment segment && MemoryFaults.isOf(segment, thrown)) {
        core = operands[k].core();
      }
    }
    return MemoryFaults.explained(core, thrown);
  }
}
