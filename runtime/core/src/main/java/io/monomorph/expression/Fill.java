package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Brings elements of an operand to a block, cast to the dtype in which they are wanted. */
final class Fill implements Step, Lane.Run {
  private final Operand operand;
  private final int number;
  private final DType given;
  private final @Nullable Object array;
  private final Register to;

  /** Elements of the operand's own dtype on their way, if it has no array and they are cast. */
  private final @Nullable Object foreign;

  /** Whether the block is for this operand alone, so that what it has need not be brought again. */
  private final boolean keeps;

  /** How many elements are brought after those of the block. */
  private final int tail;

  private long keptFrom;
  private long keptStep;
  private int kept;

  Fill(Operand operand, int number, Register to, int length, int tail, boolean keeps) {
    this.operand = operand;
    this.number = number;
    this.given = operand.dtype();
    this.array = operand.array();
    this.to = to;
    this.keeps = keeps;
    this.tail = tail;
    this.foreign = array == null && given != to.dtype() ? given.newBlock(length) : null;
  }

  @Override
  public void run(Walk walk, int n) {
    if (keeps) {
      long from = walk.at(number);
      long step = walk.step(number);
      if (from == keptFrom && step == keptStep && n <= kept) {
        return;
      }
      keptFrom = from;
      keptStep = step;
      kept = n;
    }
    walk.forEach(number, to.stride() == 0 ? 1 : n + tail, this);
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void repeat(int done, int back, int n) {
    Object block = to.array();
    int slots = to.dtype().slots();
    // Each copy doubles what can be copied at once.
    for (int copied = 0; copied < n; ) {
      int count = Math.min(n - copied, back + copied);
      System.arraycopy(block, (done - back) * slots, block, (done + copied) * slots, count * slots);
      copied += count;
    }
  }

  @Override
  public boolean movesColumns() {
    return array != null;
  }

  @Override
  public void run(long at, long step, int done, int apart, int n) {
    DType dtype = to.dtype();
    if (array != null) {
      Casts.run(given, array, (int) at, (int) step, dtype, to.array(), done, apart, n);
    } else if (foreign == null) {
      operand.load(at, step, to.array(), done, n);
    } else {
      operand.load(at, step, foreign, 0, n);
      Casts.run(given, foreign, 0, 1, dtype, to.array(), done, 1, n);
    }
  }
}
