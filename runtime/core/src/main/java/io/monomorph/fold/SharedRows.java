package io.monomorph.fold;

import io.monomorph.dtype.DType;
import io.monomorph.execution.StagedOperand;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Cuts;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.RowPlan;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Folds long rows that are in no array by the threads of a pool, with the bits that {@link
 * BlockFold} gives: each thread loads the elements of a part, by an operation of its own.
 */
final class SharedRows {
  /** Fewer elements are not worth an operation of their own. */
  private static final int LEAST = 1 << 17;

  /** Rows of tiles that a thread gets at least, as those where parts meet are read twice. */
  private static final int TILES = 4;

  private final ForkJoinPool pool;
  private final Signature signature;
  private final @Nullable Halving halving;
  private final Operand of;
  private final long step;
  private final int least;

  private SharedRows(
      ForkJoinPool pool,
      Signature signature,
      @Nullable Halving halving,
      Operand of,
      long step,
      int least) {
    this.pool = pool;
    this.signature = signature;
    this.halving = halving;
    this.of = of;
    this.step = step;
    this.least = least;
  }

  /** Those of an operand, or null if its rows are not to be shared. */
  static @Nullable SharedRows of(
      @Nullable ForkJoinPool pool,
      Signature signature,
      @Nullable Halving halving,
      Operand of,
      long step) {
    if (pool == null || of.array() != null || signature.dtype(0) != signature.dtype(1)) {
      return null;
    }
    long size = Math.min(of.layout().size(), RowPlan.LONGEST_ROW);
    long least = Math.max(LEAST, size / (2L * pool.getParallelism() + 1));
    if (of.tiling() != null) {
      least = Math.max(least, TILES * rowOfTiles(of));
    }
    return least > size / 2
        ? null
        : new SharedRows(pool, signature, halving, of, step, (int) least);
  }

  /** The elements, in C order, between two borders of tiles. */
  private static long rowOfTiles(Operand of) {
    Layout layout = of.layout();
    Cuts cuts = Cuts.of(of, new boolean[layout.rank()]);
    if (cuts == null) {
      return layout.size();
    }
    for (int axis = 0; axis < cuts.axis(); axis++) {
      if (layout.shape(axis) > 1) {
        return layout.size();
      }
    }
    return layout.size() / cuts.count();
  }

  /** Whether so many elements are shared. */
  boolean takes(int n) {
    return n / 2 >= least;
  }

  /** Folds {@code n} elements into a result. */
  void run(long at, int n, Object result, int to) {
    StorageOperation.Parts operation = StorageOperation.parts();
    ParallelFold.Part part =
        (from, count) -> {
          Object[] sum = new Object[1];
          operation.run(() -> sum[0] = part(at + from * step, count));
          return sum[0];
        };
    new ParallelFold(signature, signature.dtype(1), halving, least, part).run(pool, n, result, to);
  }

  private Object part(long at, int n) {
    StorageOperation.pass();
    DType dtype = signature.dtype(1);
    StagedOperand elements = new StagedOperand(of, dtype, step, BlockFold.length(halving));
    BlockFold fold = new BlockFold(signature, halving, elements, step);
    Object sum;
    if (halving == null) {
      // Without an identity, or where it does not matter, a part begins with its first element.
      sum = dtype.newBlock(1);
      Casts.run(dtype, elements.array(), elements.load(at, 1), 1, dtype, sum, 0, 1, 1);
      fold.run(at + step, n - 1, sum, 0);
    } else {
      sum = fold.half(halving, at, n);
    }
    elements.end();
    return sum;
  }
}
