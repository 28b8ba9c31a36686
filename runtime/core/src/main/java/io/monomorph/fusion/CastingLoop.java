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
  /** After a block with a number that is no int, so many are done number by number. */
  private static final int DOUBTFUL = 16;

  /** Whether ints are between two dtypes. */
  public static boolean takes(DType from, DType to) {
    boolean floating = from == DType.FLOAT32 || from == DType.FLOAT64;
    return floating && to.isInteger() && to.itemSize() <= Integer.BYTES && to != DType.UINT32;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    int result = arrays.length - 1;
    IntBlock block = IntBlock.own();
    BlockOperands operands = new BlockOperands(arrays, offsets, strides);
    int doubtful = 0;
    for (int done = 0; done < n; done += IntBlock.LENGTH, doubtful--) {
      int count = Math.min(IntBlock.LENGTH, n - done);
      DType dtype = DType.INT32;
      Object from = block.ints;
      if (doubtful <= 0) {
        run(ints, operands, done, from, count);
        doubtful = block.isOutside(count) ? DOUBTFUL : 0;
      }
      if (doubtful > 0) {
        dtype = plan.dtype(plan.outputs().get(0));
        from = block.numbers(dtype);
        run(FusedLoops.assembled(plan.withoutCast()), operands, done, from, count);
      }
      int place = offsets[result] + done * strides[result];
      Casts.run(dtype, from, 0, 1, to, arrays[result], place, strides[result], count);
    }
  }

  private static void run(Loop loop, BlockOperands operands, int done, Object block, int n) {
    operands.seek(done, block);
    loop.run(operands.arrays, operands.offsets, operands.strides, n);
  }
}
