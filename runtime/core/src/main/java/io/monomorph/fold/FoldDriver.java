package io.monomorph.fold;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.execution.ParallelParts;
import io.monomorph.execution.RowMask;
import io.monomorph.execution.StagedOperand;
import io.monomorph.execution.ThreadBlocks;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.RowPlan;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Folds elements into results, row by row. Along rows that are reduced a fold runs; along others
 * the elementwise loop adds a row of elements to a row of results.
 */
final class FoldDriver implements RowPlan.Row {
  /** NumPy's buffer: rows that must be cast are summed in parts of this length, and so are ours. */
  private static final int BLOCK = FoldBuffer.SIZE;

  /** Elements up to which rows are brought together as by NumPy. */
  private static final long MOST_TOGETHER = 1L << 28;

  /** Marks that are read at once: a run of them that is cut would be added in two parts. */
  private static final int MOST_MARKS = 1 << 24;

  /** The most results to whose offsets rows are moved; they stay in the cache with the rows. */
  private static final int MOST_SHIFTED = 1 << 14;

  /** Rows shorter than this are not worth it. */
  private static final int LEAST_SHIFTED = 32;

  private final FoldBuffer buffer;
  private final DType dtype;
  private final int block;
  private final Loop loop;
  private final StagedOperand elements;
  private final @Nullable RowMask mask;

  /** Folds rows of which only a part can be loaded at once. */
  private final @Nullable BlockFold blocks;

  /** Folds rows that are shared among threads. */
  private final @Nullable SharedRows shared;

  private final long resultStep;
  private final long step;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  /**
   * Takes rows of elements at the offsets of their results, because the JIT does not vectorise
   * loops over arrays of one type at different offsets. The copy costs less.
   */
  private final @Nullable Object shifted;

  private FoldDriver(
      @Nullable ForkJoinPool pool,
      Signature signature,
      @Nullable Operand where,
      Object result,
      Operand of,
      long[] steps,
      int longest,
      FoldBuffer buffer,
      @Nullable Halving halving) {
    this.dtype = signature.dtype(1);
    this.buffer = buffer;
    this.block = of.dtype() == dtype ? Integer.MAX_VALUE : BLOCK;
    this.resultStep = steps[0];
    this.step = steps[steps.length - 1];
    this.elements =
        new StagedOperand(of, dtype, step, Math.min(longest, BlockFold.length(halving)));
    this.mask = where == null ? null : new RowMask(where, steps[1]);
    if (resultStep == 0) {
      this.blocks = new BlockFold(signature, halving, elements, step);
      this.shared = where == null ? SharedRows.of(pool, signature, halving, of, step) : null;
      this.loop = blocks.fold();
      this.arrays = new Object[] {elements.array(), result};
      this.strides = new int[] {elements.stride(), 0};
    } else {
      this.blocks = null;
      this.shared = null;
      this.loop = signature.loop();
      this.arrays = new Object[] {result, elements.array(), result};
      this.strides = new int[] {(int) resultStep, elements.stride(), (int) resultStep};
    }
    this.offsets = new int[arrays.length];
    boolean shifts =
        resultStep == 1
            && step == 1
            && elements.inPlace()
            && !signature.takesAnyOffset()
            && dtype.blockLength(result) <= MOST_SHIFTED;
    this.shifted = shifts ? ThreadBlocks.own().take(dtype, dtype.blockLength(result)) : null;
  }

  /**
   * The results are in an array, with stride 0 along reduced axes.
   *
   * @param pool shares long rows in storage, if it is given
   * @param signature what reduces the elements
   * @param pairwise whether the function is folded in streams
   * @param out the layout of the buffer to which they go then, if one was given
   * @param outCast whether they are cast then
   * @param halving how rows are folded by halves, if they are
   */
  static void run(
      @Nullable ForkJoinPool pool,
      Signature signature,
      boolean pairwise,
      @Nullable Halving halving,
      @Nullable Layout out,
      boolean outCast,
      @Nullable Operand where,
      Operand result,
      Operand of) {
    Object array = array(result);
    FoldOrder order = new FoldOrder(out, where == null ? null : where.layout(), of.layout());
    Operand results = order.apply(result);
    Operand elements = order.apply(of);
    Operand marks = where == null ? null : order.apply(where);
    DType dtype = signature.dtype(1);
    RowPlan plan = plan(results, marks, elements);
    boolean exact = FoldTypes.isExact(signature.dtype(0));
    if (elements.array() == null
        && (exact || plan.strides()[0] != 0)
        && TiledFold.run(signature, halving, exact, marks, results, elements)) {
      return;
    }
    if (elements.array() == null
        && !exact
        && plan.strides()[0] == 0
        && of.dtype() == dtype
        && !outCast
        && TiledFold.runInPieces(signature, halving, marks, results, elements)) {
      return;
    }
    FoldBuffer buffer = exact ? FoldBuffer.NONE : FoldBuffer.of(plan, of.dtype() != dtype, outCast);
    if (marks == null && buffer.isFilledByRows(plan) && elements.layout().rank() == 2) {
      foldBuffers(
          buffer,
          results,
          elements,
          dtype,
          (buffered, rows) ->
              run(pool, signature, pairwise, halving, null, outCast, null, buffered, rows));
      return;
    }
    if (buffer.axes() > 1 && of.layout().size() <= MOST_TOGETHER) {
      // What NumPy brings together in buffers is brought together here, all at once.
      elements = Assignment.cast(elements, dtype);
      marks = marks == null ? null : Assignment.snapshot(marks);
      plan = plan(results, marks, elements);
    }
    if (marks == null) {
      StorageOperation.pass();
    }
    if (marks == null && buffer.holds(plan) && ColumnFold.takes(plan, elements, dtype)) {
      ColumnFold.run(signature, pairwise && !exact, array, elements, plan);
      return;
    }
    FoldDriver driver =
        new FoldDriver(
            pool,
            signature,
            marks,
            array,
            elements,
            plan.strides(),
            plan.rowLength(),
            buffer,
            halving);
    driver.run(plan);
  }

  /** Folds into results. */
  @FunctionalInterface
  private interface Fold {
    void run(Operand results, Operand of);
  }

  /** Brings some rows together, as NumPy does, and folds them before it brings the next ones. */
  private static void foldBuffers(
      FoldBuffer buffer, Operand results, Operand elements, DType dtype, Fold fold) {
    Layout layout = elements.layout();
    long most = buffer.chunk() / layout.shape(1);
    ArrayOperand room = ArrayOperand.allocate(dtype, most, layout.shape(1));
    for (long row = 0; row < layout.shape(0); row += most) {
      long count = Math.min(most, layout.shape(0) - row);
      Operand rows = ParallelParts.slice(room, 0, 0, count);
      Assignment.copy(ParallelParts.slice(elements, 0, row, count), rows);
      fold.run(ParallelParts.slice(results, 0, row, count), rows);
    }
  }

  /** Along the rows of a plan for the results, the marks and the elements, as they are. */
  static void run(
      Signature signature,
      @Nullable Halving halving,
      @Nullable Operand where,
      Operand result,
      Operand of,
      RowPlan plan) {
    new FoldDriver(
            null,
            signature,
            where,
            array(result),
            of,
            plan.strides(),
            plan.rowLength(),
            FoldBuffer.NONE,
            halving)
        .run(plan);
  }

  private static Object array(Operand result) {
    Object array = result.array();
    if (array == null) {
      throw new IllegalStateException("results are not in an array");
    }
    return array;
  }

  /** Along the rows of a plan for the results and the elements, as they are. */
  static void run(
      Signature signature, @Nullable Halving halving, Operand result, Operand of, RowPlan plan) {
    run(signature, halving, null, result, of, plan);
  }

  private void run(RowPlan plan) {
    plan.forEach(this);
    elements.end();
    if (shifted != null) {
      ThreadBlocks.own().give(dtype, shifted);
    }
  }

  private void inBlocks(long result, long from, int done, int n) {
    for (int k = 0; k < n; k += BlockFold.LEAF) {
      run(result, from, done + k, Math.min(BlockFold.LEAF, n - k));
    }
  }

  private static RowPlan plan(Operand results, @Nullable Operand marks, Operand elements) {
    return marks == null
        ? RowPlan.inCOrder(results.layout(), elements.layout())
        : RowPlan.inCOrder(results.layout(), marks.layout(), elements.layout());
  }

  @Override
  public void run(long[] starts, int length) {
    int most = elements.inPlace() ? buffer.chunk() : Math.min(buffer.chunk(), block);
    most = mask == null ? most : Math.min(most, MOST_MARKS);
    int period = Math.min(buffer.period(), length);
    long from = starts[starts.length - 1];
    for (int begin = 0; begin < length; begin += period) {
      int end = Math.min(length - begin, period) + begin;
      for (int done = begin; done < end; done += Math.min(most, end - done)) {
        int n = Math.min(most, end - done);
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
  }

  private void run(long result, long from, int done, int n) {
    boolean isFused = blocks != null && blocks.isFused();
    if ((n > BlockFold.LEAF || isFused) && !elements.inPlace()) {
      if (blocks == null) {
        inBlocks(result, from, done, n);
      } else if (shared != null && shared.takes(n)) {
        shared.run(from + done * step, n, arrays[1], (int) result);
      } else {
        blocks.run(from + done * step, n, arrays[1], (int) result);
      }
      return;
    }
    int at = elements.load(from + done * step, n);
    int to = (int) (result + done * resultStep);
    if (resultStep == 0) {
      offsets[0] = at;
      offsets[1] = to;
    } else {
      boolean moves = shifted != null && at != to && n >= LEAST_SHIFTED;
      Object array = elements.array();
      if (shifted != null && moves) {
        Casts.run(dtype, array, at, 1, dtype, shifted, to, 1, n);
        array = shifted;
      }
      arrays[1] = array;
      offsets[0] = to;
      offsets[1] = moves ? to : at;
      offsets[2] = to;
    }
    loop.run(arrays, offsets, strides, n);
  }
}
