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
  private final Object array;

  /** What a part begins with, or null if with its first element. */
  private final @Nullable Object identity;

  ParallelFold(Signature signature, Loop fold, Object array, @Nullable Object identity) {
    this.signature = signature;
    this.fold = fold;
    this.array = array;
    this.identity = identity;
  }

  /** One element: the combination of all elements of a row. */
  Object run(ForkJoinPool pool, int at, int n) {
    return pool.invoke(new Half(at, n));
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
      int half = n / 2 - n / 2 % 8;
      Half first = new Half(at, half);
      Half second = new Half(at + half, n - half);
      first.fork();
      Object right = second.compute();
      Object left = first.join();
      Object[] arrays = {left, right, left};
      signature.loop().run(arrays, new int[3], new int[3], 1);
      return left;
    }

    private Object leaf() {
      DType dtype = signature.dtype(0);
      Object sum = dtype.newBlock(1);
      int taken = identity == null ? 1 : 0;
      Object first = identity == null ? array : identity;
      Casts.run(dtype, first, identity == null ? at : 0, 1, dtype, sum, 0, 1, 1);
      fold.run(new Object[] {array, sum}, new int[] {at + taken, 0}, new int[] {1, 0}, n - taken);
      return sum;
    }
  }
}
