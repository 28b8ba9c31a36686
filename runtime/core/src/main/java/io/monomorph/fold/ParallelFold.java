package io.monomorph.fold;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.jspecify.annotations.Nullable;

/**
 * Folds one long row by halves, which are cut where the pairwise fold of the whole row would cut
 * them: the result has the same bits, however many threads there are.
 */
final class ParallelFold {
  private static final int LEAST = 1 << 15;

  private final Signature signature;
  private final Loop fold;
  private final DType dtype;
  private final Object array;

  /** How the last bits come about; null where they do not depend on how the row is cut. */
  private final @Nullable Halving halving;

  /**
   * Of the elements of an array.
   *
   * @param signature what combines results
   * @param fold what folds elements of this dtype
   */
  ParallelFold(
      Signature signature, Loop fold, DType dtype, Object array, @Nullable Halving halving) {
    this.signature = signature;
    this.fold = fold;
    this.dtype = dtype;
    this.array = array;
    this.halving = halving;
  }

  /** Combines a result with all elements of a row. */
  void run(ForkJoinPool pool, int at, int n, Object result, int to) {
    Object all = pool.invoke(new Half(at, n));
    if (halving == null) {
      Object[] arrays = {result, all, result};
      signature.loop().run(arrays, new int[] {to, 0, to}, new int[3], 1);
    } else {
      halving.combine(signature, result, to, all);
    }
  }

  private final class Half extends RecursiveTask<Object> {
    private static final long serialVersionUID = 1;

    private final int at;
    private final int n;

    Half(int at, int n) {
      this.at = at;
      this.n = n;
    }

    @Override
    protected Object compute() {
      if (n < 2 * LEAST) {
        return leaf();
      }
      int half = Halving.first(dtype, n);
      Half first = new Half(at, half);
      Half second = new Half(at + half, n - half);
      first.fork();
      Object right = second.compute();
      Object left = first.join();
      if (halving == null) {
        signature.loop().run(new Object[] {left, right, left}, new int[3], new int[3], 1);
      } else {
        halving.join(signature, left, right);
      }
      return left;
    }

    private Object leaf() {
      if (halving != null) {
        Object part = halving.begin();
        halving.fold(fold, dtype, array, at, 1, n, part);
        return part;
      }
      // Without an identity, or where it does not matter, a part begins with its first element.
      DType combined = signature.dtype(0);
      Object part = combined.newBlock(1);
      Casts.run(dtype, array, at, 1, combined, part, 0, 1, 1);
      fold.run(new Object[] {array, part}, new int[] {at + 1, 0}, new int[] {1, 0}, n - 1);
      return part;
    }
  }
}
