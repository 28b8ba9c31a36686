package io.monomorph.ufunc;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.layout.RowPlan;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop over rows. An operand whose core exposes an array of the right dtype is worked on in
 * place; the others go through blocks small enough to stay in the cache.
 */
final class Driver {
  private static final int BLOCK = 1024;

  /** Rows shorter than this are not worth filling a block with a repeated element. */
  private static final int WORTH_FILLING = 32;

  private final Loop loop;
  private final Operand[] operands;
  private final DType[] dtypes;
  private final long[] steps;

  /** The arrays to work on in place, null where an operand is staged. */
  private final @Nullable Object[] inPlace;

  /** What is handed to the loop. */
  private final Object[] arrays;

  private final int[] offsets;
  private final int[] strides;

  private Driver(Signature signature, Operand[] operands, long[] steps, int longest) {
    int count = operands.length;
    this.loop = signature.loop();
    this.operands = operands;
    this.steps = steps;
    this.dtypes = signature.inputs().toArray(new DType[count]);
    this.dtypes[count - 1] = signature.result();
    this.inPlace = new Object[count];
    this.arrays = new Object[count];
    this.offsets = new int[count];
    this.strides = new int[count];
    boolean fill = longest >= WORTH_FILLING;
    for (int k = 0; k < count; k++) {
      boolean repeats = steps[k] == 0 && fill;
      Object array = operands[k].dtype() == dtypes[k] && !repeats ? operands[k].array() : null;
      inPlace[k] = array;
      strides[k] = array == null ? 1 : (int) steps[k];
      arrays[k] = array == null ? dtypes[k].newBlock(Math.min(longest, BLOCK)) : array;
    }
  }

  /** The operands have one shape; the last one is the result. */
  static void run(Signature signature, Operand[] operands) {
    int last = operands.length - 1;
    Layout[] layouts = new Layout[operands.length];
    for (int k = 0; k < operands.length; k++) {
      if (k < last && Assignment.hazard(operands[k], operands[last])) {
        operands[k] = Assignment.snapshot(operands[k]);
      }
      layouts[k] = operands[k].layout();
    }
    RowPlan plan = RowPlan.inAnyOrder(layouts);
    Driver driver = new Driver(signature, operands, plan.strides(), plan.rowLength());
    plan.forEach(driver::row);
  }

  private void row(long[] starts, int length) {
    int chunk = length;
    for (@Nullable Object array : inPlace) {
      chunk = array == null ? Math.min(chunk, BLOCK) : chunk;
    }
    for (int done = 0; done < length; done += chunk) {
      run(starts, done, Math.min(chunk, length - done));
    }
  }

  private void run(long[] starts, int done, int n) {
    int last = operands.length - 1;
    for (int k = 0; k <= last; k++) {
      long at = starts[k] + done * steps[k];
      if (inPlace[k] != null) {
        offsets[k] = (int) at;
      } else if (k < last) {
        load(k, at, n);
      }
    }
    loop.run(arrays, offsets, strides, n);
    if (inPlace[last] == null) {
      store(last, starts[last] + done * steps[last], n);
    }
  }

  private void load(int k, long at, int n) {
    Operand operand = operands[k];
    if (steps[k] == 0) {
      Object one = operand.dtype().newBlock(1);
      operand.load(at, 1, one, 0, 1);
      Casts.run(operand.dtype(), one, 0, 0, dtypes[k], arrays[k], 0, 1, n);
      return;
    }
    Object array = operand.array();
    if (array != null) {
      Casts.run(operand.dtype(), array, (int) at, (int) steps[k], dtypes[k], arrays[k], 0, 1, n);
    } else if (operand.dtype() == dtypes[k]) {
      operand.load(at, steps[k], arrays[k], 0, n);
    } else {
      Object block = operand.dtype().newBlock(n);
      operand.load(at, steps[k], block, 0, n);
      Casts.run(operand.dtype(), block, 0, 1, dtypes[k], arrays[k], 0, 1, n);
    }
  }

  private void store(int k, long at, int n) {
    Operand operand = operands[k];
    Object array = operand.array();
    if (array != null) {
      Casts.run(dtypes[k], arrays[k], 0, 1, operand.dtype(), array, (int) at, (int) steps[k], n);
    } else if (operand.dtype() == dtypes[k]) {
      operand.store(at, steps[k], arrays[k], 0, n);
    } else {
      Object block = operand.dtype().newBlock(n);
      Casts.run(dtypes[k], arrays[k], 0, 1, operand.dtype(), block, 0, 1, n);
      operand.store(at, steps[k], block, 0, n);
    }
  }
}
