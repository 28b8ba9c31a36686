package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Brings a block of results to where they go, cast to the dtype that they have there. */
final class Store implements Step, Lane.Run {
  private final Operand operand;
  private final int number;
  private final DType dtype;
  private final @Nullable Object array;
  private final Register from;

  /** Elements of the operand's own dtype on their way, if it has no array and they are cast. */
  private final @Nullable Object foreign;

  private int offset;
  private int stride;

  Store(Operand operand, int number, Register from, int length) {
    this.operand = operand;
    this.number = number;
    this.dtype = operand.dtype();
    this.array = operand.array();
    this.from = from;
    boolean moves = dtype != from.dtype() || from.stride() != 1 || from.inPlace();
    this.foreign = array == null && moves ? dtype.newBlock(length) : null;
  }

  @Override
  public void run(Walk walk, int n) {
    offset = from.offset(walk);
    stride = from.stride(walk);
    if (foreign != null) {
      Casts.run(from.dtype(), from.array(), offset, stride, dtype, foreign, 0, 1, n);
    }
    walk.forEach(number, n, this);
  }

  @Override
  public boolean repeats() {
    return false;
  }

  @Override
  public void repeat(int done, int back, int n) {
    throw new IllegalStateException("results are not repeated");
  }

  @Override
  public boolean movesColumns() {
    return array != null;
  }

  @Override
  public void run(long at, long step, int done, int apart, int n) {
    if (array != null) {
      int first = offset + done * stride;
      int each = apart * stride;
      DType given = from.dtype();
      Casts.run(given, from.array(), first, each, dtype, array, (int) at, (int) step, n);
    } else if (foreign != null) {
      operand.store(at, step, foreign, done, n);
    } else {
      operand.store(at, step, from.array(), offset + done, n);
    }
  }
}
