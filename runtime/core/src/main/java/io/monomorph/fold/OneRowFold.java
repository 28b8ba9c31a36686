package io.monomorph.fold;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.DType;
import io.monomorph.execution.LongRows;
import io.monomorph.execution.LoopFrame;
import io.monomorph.execution.ParallelParts;
import io.monomorph.execution.ThreadBlocks;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The short way to reduce all elements of an array without gaps, for which there is nothing to
 * plan.
 */
final class OneRowFold {
  private OneRowFold() {}

  /**
   * Whether there is a short way.
   *
   * @param signature what reduces the elements
   */
  static boolean takes(Signature signature, Operand of) {
    return isRow(signature, of) && (of.array() != null || of.layout().size() <= BlockFold.LEAF);
  }

  /** Whether elements follow each other without gaps, and are not cast. */
  static boolean isRow(Signature signature, Operand of) {
    Layout layout = of.layout();
    return of.dtype() == signature.dtype(1)
        && layout.size() > 0
        && layout.size() <= Integer.MAX_VALUE
        && (layout.isCContiguous() || layout.isFContiguous());
  }

  /**
   * Reduces what {@link #takes} has looked at.
   *
   * @param signature what reduces the elements
   * @param combining the loop that combines two results
   * @param initial what the reduction begins with, or null if with the first element
   * @param result takes the result at this place
   */
  static void run(
      LoopTable table,
      @Nullable ForkJoinPool pool,
      Signature signature,
      Signature combining,
      Operand of,
      @Nullable Operand initial,
      Object result,
      int to) {
    Object own = of.array();
    Loop fold = signature.fold();
    if (fold == null) {
      throw new IllegalStateException("there is no short way");
    }
    int n = (int) of.layout().size();
    if (own == null) {
      ThreadBlocks scratch = ThreadBlocks.own();
      Object block = scratch.take(of.dtype(), n);
      of.load(of.layout().offset(), 1, block, 0, n);
      run(table, null, signature, combining, fold, of.dtype(), block, 0, n, initial, result, to);
      scratch.give(of.dtype(), block);
      return;
    }
    int at = (int) of.layout().offset();
    run(table, pool, signature, combining, fold, of.dtype(), own, at, n, initial, result, to);
  }

  private static void run(
      LoopTable table,
      @Nullable ForkJoinPool pool,
      Signature signature,
      Signature combining,
      Loop fold,
      DType dtype,
      Object array,
      int at,
      int n,
      @Nullable Operand initial,
      Object result,
      int to) {
    int first = 0;
    if (initial == null) {
      Casts.run(dtype, array, at, 1, combining.dtype(0), result, to, 1, 1);
      first = 1;
    } else {
      Casts.run(initial.dtype(), initial.core(), 0, 1, combining.dtype(0), result, to, 1, 1);
    }
    if (n == first) {
      return;
    }
    if (pool != null && table.folding() == Folding.PAIRWISE && ParallelParts.isWorthIt(n)) {
      Halving halving = Halving.of(table, combining.dtype(0));
      int start = at + first;
      ParallelFold.Part part =
          (from, count) -> part(combining, fold, dtype, array, halving, start + from, count);
      new ParallelFold(combining, dtype, halving, ParallelFold.LEAST, part)
          .run(pool, n - first, result, to);
    } else {
      LoopFrame frame = LoopFrame.take(2);
      frame.arrays[0] = array;
      frame.arrays[1] = result;
      frame.offsets[0] = at + first;
      frame.offsets[1] = to;
      frame.strides[0] = 1;
      frame.strides[1] = 0;
      if (table.folding() == Folding.PAIRWISE && !FoldTypes.isExact(signature.dtype(1))) {
        // Which elements meet decides the last bits.
        fold.run(frame.arrays, frame.offsets, frame.strides, n - first);
      } else {
        LongRows.run(fold, frame.arrays, frame.offsets, frame.strides, n - first);
      }
      frame.give();
    }
  }

  private static Object part(
      Signature combining,
      Loop fold,
      DType dtype,
      Object array,
      @Nullable Halving halving,
      int at,
      int n) {
    if (halving != null) {
      Object part = halving.begin();
      halving.fold(fold, dtype, array, at, 1, n, part);
      return part;
    }
    // Without an identity, or where it does not matter, a part begins with its first element.
    DType combined = combining.dtype(0);
    Object part = combined.newBlock(1);
    Casts.run(dtype, array, at, 1, combined, part, 0, 1, 1);
    fold.run(new Object[] {array, part}, new int[] {at + 1, 0}, new int[] {1, 0}, n - 1);
    return part;
  }
}
