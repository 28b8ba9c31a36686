package io.monomorph.fold;

import io.monomorph.dtype.DType;
import io.monomorph.execution.ThreadBlocks;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import java.util.Objects;

/**
 * Folds many short rows column by column. A row of three takes longer to be called for than to be
 * added; a column has an element of each row, and the elementwise loop adds it to those before. The
 * elements of a row meet in the order in which the fold of one row takes them.
 */
final class ColumnFold implements RowPlan.Row {
  /** Longer rows are as fast one by one. */
  private static final int LONGEST = 32;

  /** Fewer rows are not worth the way. */
  private static final int FEWEST = 16;

  /** Rows at once: so few that their columns stay in the first-level cache. */
  private static final int ROWS = 256;

  /** Sums are added in so many streams, which {@link Halving} has in common with the folds. */
  private static final int STREAMS = 8;

  private static final int[] ONES = {1, 1, 1};

  private final Loop loop;
  private final DType dtype;
  private final DType resultDtype;
  private final Operand elements;
  private final Object result;
  private final boolean streams;
  private final int length;
  private final long step;
  private final long rowStep;
  private final long resultStep;
  private final Object[] parts;
  private final Object column;
  private final Object[] operands = new Object[3];
  private final int[] offsets = new int[3];

  private ColumnFold(
      Signature signature, boolean streams, Object result, Operand elements, RowPlan plan) {
    int inner = plan.rank() - 1;
    this.loop = signature.loop();
    this.dtype = signature.dtype(1);
    this.resultDtype = signature.dtype(0);
    this.elements = elements;
    this.result = result;
    this.streams = streams;
    this.length = plan.rowLength();
    this.step = plan.strides(inner)[1];
    this.rowStep = plan.strides(inner - 1)[1];
    this.resultStep = plan.strides(inner - 1)[0];
    this.parts = new Object[streams && length >= STREAMS ? STREAMS : 1];
    ThreadBlocks blocks = ThreadBlocks.own();
    for (int k = 0; k < parts.length; k++) {
      parts[k] = blocks.take(resultDtype, ROWS);
    }
    this.column = blocks.take(dtype, ROWS);
  }

  /** Whether the rows of a plan for results and elements are folded so. */
  static boolean takes(RowPlan plan, Operand elements, DType dtype) {
    int outer = plan.rank() - 2;
    return outer >= 0
        && plan.strides()[0] == 0
        && plan.strides(outer)[0] != 0
        && plan.rowLength() <= LONGEST
        && plan.shape(outer) >= FEWEST
        && elements.array() != null
        && dtype.slots() == 1
        && dtype != DType.FLOAT16;
  }

  /**
   * Folds the rows of a plan for results and elements.
   *
   * @param streams whether a row is added in streams, or else from left to right
   */
  static void run(
      Signature signature, boolean streams, Object result, Operand elements, RowPlan plan) {
    ColumnFold fold = new ColumnFold(signature, streams, result, elements, plan);
    plan.without(plan.rank() - 1).forEach(fold);
    fold.end();
  }

  private void end() {
    ThreadBlocks blocks = ThreadBlocks.own();
    for (Object part : parts) {
      blocks.give(resultDtype, part);
    }
    blocks.give(dtype, column);
  }

  @Override
  public void run(long[] starts, int rows) {
    for (int done = 0; done < rows; done += ROWS) {
      int n = Math.min(ROWS, rows - done);
      long to = starts[0] + done * resultStep;
      long at = starts[1] + done * rowStep;
      if (streams) {
        inStreams(at, to, n);
      } else {
        fromLeft(at, to, n);
      }
    }
  }

  private void fromLeft(long at, long to, int n) {
    Object sums = parts[0];
    results(to, sums, n);
    for (int k = 0; k < length; k++) {
      load(at, k, column, n);
      combine(sums, column, n);
    }
    store(sums, to, n);
  }

  private void inStreams(long at, long to, int n) {
    int k = 0;
    for (; k < parts.length; k++) {
      load(at, k, parts[k], n);
    }
    for (; k + parts.length <= length; k += parts.length) {
      for (int stream = 0; stream < parts.length; stream++) {
        load(at, k + stream, column, n);
        combine(parts[stream], column, n);
      }
    }
    for (int apart = 1; apart < parts.length; apart *= 2) {
      for (int stream = 0; stream < parts.length; stream += 2 * apart) {
        combine(parts[stream], parts[stream + apart], n);
      }
    }
    for (; k < length; k++) {
      load(at, k, column, n);
      combine(parts[0], column, n);
    }
    results(to, column, n);
    combine(column, parts[0], n);
    store(column, to, n);
  }

  private void load(long at, int k, Object block, int n) {
    Object array = Objects.requireNonNull(elements.array());
    int from = (int) (at + k * step);
    Casts.run(elements.dtype(), array, from, (int) rowStep, dtype, block, 0, 1, n);
  }

  private void results(long to, Object block, int n) {
    Casts.run(resultDtype, result, (int) to, (int) resultStep, resultDtype, block, 0, 1, n);
  }

  private void store(Object block, long to, int n) {
    Casts.run(resultDtype, block, 0, 1, resultDtype, result, (int) to, (int) resultStep, n);
  }

  /** Combines elements with others, in place of the first ones. */
  private void combine(Object first, Object second, int n) {
    operands[0] = first;
    operands[1] = second;
    operands[2] = first;
    loop.run(operands, offsets, ONES, n);
  }
}
