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
    int inputs = arrays.length - 1;
    AnswerBlock block = AnswerBlock.own();
    Object[] operands = arrays.clone();
    operands[inputs] = block.answers;
    int[] starts = offsets.clone();
    for (int done = 0; done < n; done += AnswerBlock.LENGTH) {
      int count = Math.min(AnswerBlock.LENGTH, n - done);
      for (int k = 0; k < inputs; k++) {
        starts[k] = offsets[k] + done * strides[k];
      }
      starts[inputs] = 0;
      answers.run(operands, starts, strides, count);
      block.mark(flip, arrays[inputs], offsets[inputs] + done, count);
    }
  }
}
