package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Brings a block of results to where they go, cast to the dtype that they have there. */
final class Store implements Step {
  private final Operand operand;
  private final int number;
  private final DType dtype;
  private final @Nullable Object array;
  private final Register from;
  private final @Nullable Object foreign;

  Store(Operand operand, int number, Register from, int length) {
    this.operand = operand;
    this.number = number;
    this.dtype = operand.dtype();
    this.array = operand.array();
    this.from = from;
    this.foreign = array == null && dtype != from.dtype() ? dtype.newBlock(length) : null;
  }

  @Override
  public void run(Walk walk, int n) {
    int offset = from.offset(walk);
    int stride = from.stride(walk);
    if (array != null) {
      walk.forEach(
          number,
          n,
          (at, step, done, count) ->
              Casts.run(
                  from.dtype(),
                  from.array(),
                  offset + done * stride,
                  stride,
                  dtype,
                  array,
                  (int) at,
                  (int) step,
                  count));
      return;
    }
    Object block = from.array();
    boolean moves = foreign != null || stride != 1;
    Object moved = foreign != null ? foreign : moves ? dtype.newBlock(n) : block;
    if (moves) {
      Casts.run(from.dtype(), block, offset, stride, dtype, moved, 0, 1, n);
    }
    int first = moves ? 0 : offset;
    walk.forEach(
        number, n, (at, step, done, count) -> operand.store(at, step, moved, first + done, count));
  }
}
