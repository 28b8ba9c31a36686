package io.monomorph.fusion;

import io.monomorph.generated.Loop;
import io.monomorph.kernel.AnswerBlock;

/**
 * Marks what a loop answers block by block.
 *
 * @param answers gives a byte for each element of its inputs
 * @param flip 1 if marks are the opposite
 */
record AnsweringLoop(Loop answers, int flip) implements Loop {
  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    int result = arrays.length - 1;
    AnswerBlock block = AnswerBlock.own();
    BlockOperands operands = new BlockOperands(arrays, offsets, strides);
    for (int done = 0; done < n; done += AnswerBlock.LENGTH) {
      int count = Math.min(AnswerBlock.LENGTH, n - done);
      operands.seek(done, block.answers);
      answers.run(operands.arrays, operands.offsets, operands.strides, count);
      block.mark(flip, arrays[result], offsets[result] + done, count);
    }
  }
}
