package io.monomorph.ufunc;

import io.monomorph.layout.Layout;
import io.monomorph.layout.RowPlan;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop over rows. An operand whose core exposes an array of the right dtype is worked on in
 * place; the others go through blocks small enough to stay in the cache.
 */
final class Driver {
  private final Loop loop;
  private final int inputs;
  private final long[] steps;
  private final Staging[] operands;
  private final @Nullable MaskRow mask;

  /** What is handed to the loop. */
  private final Object[] arrays;

  private final int[] offsets;
  private final int[] strides;

  private Driver(
      Signature signature,
      @Nullable Operand where,
      Operand[] operands,
      int inputs,
      long[] steps,
      int longest) {
    int count = operands.length;
    this.loop = signature.loop();
    this.inputs = inputs;
    this.steps = steps;
    this.operands = new Staging[count];
    this.arrays = new Object[count];
    this.offsets = new int[count];
    this.strides = new int[count];
    for (int k = 0; k < count; k++) {
      Staging staged =
          new Staging(operands[k], signature.dtype(k), steps[k], Math.min(longest, Scratch.LENGTH));
      this.operands[k] = staged;
      strides[k] = staged.stride();
      arrays[k] = staged.array();
    }
    this.mask = where == null ? null : new MaskRow(where, steps[count]);
  }

  /**
   * The operands have one shape, inputs first, and so has the mask. No input is overwritten before
   * it is read.
   */
  static void run(Signature signature, @Nullable Operand where, Operand[] operands, int inputs) {
    int count = operands.length;
    // The last layout decides the order: that of the first output, and next to it the inputs.
    Layout[] layouts = new Layout[where == null ? count : count + 1];
    for (int k = 0; k < count; k++) {
      layouts[k] = operands[k].layout();
    }
    if (where != null) {
      layouts[count] = where.layout();
    }
    RowPlan plan = RowPlan.inAnyOrder(layouts);
    if (where == null && Tiles.run(signature, operands, inputs, plan)) {
      return;
    }
    Driver driver =
        new Driver(signature, where, operands, inputs, plan.strides(), plan.rowLength());
    plan.forEach(driver::row);
    for (Staging operand : driver.operands) {
      operand.end();
    }
  }

  private void row(long[] starts, int length) {
    int chunk = mask == null ? length : Math.min(length, MaskRow.LONGEST);
    for (Staging operand : operands) {
      chunk = operand.inPlace() ? chunk : Math.min(chunk, Scratch.LENGTH);
    }
    for (int done = 0; done < length; done += chunk) {
      int n = Math.min(chunk, length - done);
      if (mask == null) {
        run(starts, done, n);
      } else {
        mask.load(starts[operands.length], done, n);
        for (int run = mask.next(0); run < n; run = mask.next(mask.end())) {
          run(starts, done + run, mask.end() - run);
        }
      }
    }
  }

  private void run(long[] starts, int done, int n) {
    for (int k = 0; k < operands.length; k++) {
      offsets[k] =
          k < inputs
              ? operands[k].load(starts[k] + done * steps[k], n)
              : operands[k].place(starts[k] + done * steps[k]);
    }
    loop.run(arrays, offsets, strides, n);
    for (int k = inputs; k < operands.length; k++) {
      operands[k].store(starts[k] + done * steps[k], n);
    }
  }
}
