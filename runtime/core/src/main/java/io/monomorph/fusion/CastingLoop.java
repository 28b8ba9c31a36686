package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.IntBlock;

/**
 * Casts what a loop computes to integers, block by block: first to ints, as Java does, which go
 * wherever they are wanted. A block in which NumPy does otherwise is done once more.
 *
 * @param ints gives an int for each element of its inputs
 * @param plan the plan of that loop
 * @param to the dtype of the result
 */
public record CastingLoop(Loop ints, FusionPlan plan, DType to) implements Loop {
  /** After a block that has no ints come so many of which none is expected. */
  private static final int DOUBTFUL = 16;

  /** Whether ints are between two dtypes. */
  public static boolean takes(DType from, DType to) {
    boolean floating = from == DType.FLOAT32 || from == DType.FLOAT64;
    return floating && to.isInteger() && to.itemSize() <= Integer.BYTES && to != DType.UINT32;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    int inputs = arrays.length - 1;
    IntBlock block = IntBlock.own();
    Object[] operands = arrays.clone();
    int[] starts = offsets.clone();
    int[] steps = strides.clone();
    starts[inputs] = 0;
    steps[inputs] = 1;
    int doubtful = 0;
    for (int done = 0; done < n; done += IntBlock.LENGTH, doubtful--) {
      int count = Math.min(IntBlock.LENGTH, n - done);
      for (int k = 0; k < inputs; k++) {
        starts[k] = offsets[k] + done * strides[k];
      }
      DType dtype = DType.INT32;
      operands[inputs] = block.ints;
      if (doubtful <= 0) {
        ints.run(operands, starts, steps, count);
        doubtful = block.isOutside(count) ? DOUBTFUL : 0;
      }
      if (doubtful > 0) {
        dtype = plan.dtype(plan.outputs().get(0));
        operands[inputs] = block.numbers(dtype);
        FusedLoops.assembled(plan.withoutCast()).run(operands, starts, steps, count);
      }
      int place = offsets[inputs] + done * strides[inputs];
      Object from = operands[inputs];
      Casts.run(dtype, from, 0, 1, to, arrays[inputs], place, strides[inputs], count);
    }
  }
}
