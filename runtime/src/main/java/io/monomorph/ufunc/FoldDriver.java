package io.monomorph.ufunc;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.layout.RowPlan;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Folds elements into results, row by row. Along rows that are reduced a fold runs; along others
 * the elementwise loop adds a row of elements to a row of results.
 */
final class FoldDriver {
  /** NumPy's buffer: rows that must be cast are summed in parts of this length, and so are ours. */
  private static final int BLOCK = 8192;

  private final Loop loop;
  private final Staging elements;
  private final @Nullable MaskRow mask;
  private final long resultStep;
  private final long step;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  private FoldDriver(
      Signature signature,
      Loop fold,
      @Nullable Operand where,
      Object result,
      Operand of,
      long[] steps,
      int longest) {
    DType dtype = signature.dtype(0);
    this.resultStep = steps[0];
    this.step = steps[steps.length - 1];
    this.elements = new Staging(of, dtype, step, Math.min(longest, BLOCK));
    this.mask = where == null ? null : new MaskRow(where, steps[1]);
    if (resultStep == 0) {
      this.loop = fold;
      this.arrays = new Object[] {elements.array(), result};
      this.strides = new int[] {elements.stride(), 0};
    } else {
      this.loop = signature.loop();
      this.arrays = new Object[] {result, elements.array(), result};
      this.strides = new int[] {(int) resultStep, elements.stride(), (int) resultStep};
    }
    this.offsets = new int[arrays.length];
  }

  /**
   * The results are in an array, with stride 0 along reduced axes.
   *
   * @param out the layout of the buffer to which they go then, if one was given
   */
  static void run(
      Signature signature,
      Loop fold,
      @Nullable Layout out,
      @Nullable Operand where,
      Operand result,
      Operand of) {
    Object array = result.array();
    if (array == null) {
      throw new IllegalStateException("results are not in an array");
    }
    RowPlan plan =
        FoldOrder.plan(out, result.layout(), where == null ? null : where.layout(), of.layout());
    FoldDriver driver =
        new FoldDriver(signature, fold, where, array, of, plan.strides(), plan.rowLength());
    plan.forEach(driver::row);
    driver.elements.end();
  }

  private void row(long[] starts, int length) {
    int chunk = elements.inPlace() ? length : Math.min(length, BLOCK);
    chunk = mask == null ? chunk : Math.min(chunk, MaskRow.LONGEST);
    long from = starts[starts.length - 1];
    for (int done = 0; done < length; done += chunk) {
      int n = Math.min(chunk, length - done);
      if (mask == null) {
        run(starts[0], from, done, n);
      } else {
        mask.load(starts[1], done, n);
        for (int run = mask.next(0); run < n; run = mask.next(mask.end())) {
          run(starts[0], from, done + run, mask.end() - run);
        }
      }
    }
  }

  private void run(long result, long from, int done, int n) {
    int at = elements.load(from + done * step, n);
    int to = (int) (result + done * resultStep);
    if (resultStep == 0) {
      offsets[0] = at;
      offsets[1] = to;
    } else {
      offsets[0] = to;
      offsets[1] = at;
      offsets[2] = to;
    }
    loop.run(arrays, offsets, strides, n);
  }
}
