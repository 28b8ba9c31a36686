package io.monomorph.fold;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.jspecify.annotations.Nullable;

/**
 * Folds one long row by halves, which are cut where the pairwise fold of the whole row would cut
 * them: the result has the same bits, however many threads there are.
 */
final class ParallelFold {
  /** Fewer elements of an array are not worth a thread. */
  static final int LEAST = 1 << 15;

  private final Signature signature;
  private final DType dtype;

  /** How the last bits come about; null where they do not depend on how the row is cut. */
  private final @Nullable Halving halving;

  private final int least;
  private final Part part;

  /**
   * Of elements of a dtype.
   *
   * @param signature what combines results
   * @param least parts are no shorter than this
   * @param part what folds a part by itself
   */
  ParallelFold(Signature signature, DType dtype, @Nullable Halving halving, int least, Part part) {
    this.signature = signature;
    this.dtype = dtype;
    this.halving = halving;
    this.least = least;
    this.part = part;
  }

  /** Folds a part of a row. */
  @FunctionalInterface
  interface Part {
    /**
     * Folds {@code n} elements from the given one of the row on.
     *
     * @return an array with the result, of the dtype in which the halving keeps it
     */
    Object fold(int first, int n);
  }

  /** Combines a result with all {@code n} elements of a row. */
  void run(ForkJoinPool pool, int n, Object result, int to) {
    Object all = pool.invoke(new Half(0, n));
    if (halving == null) {
      Object[] arrays = {result, all, result};
      signature.loop().run(arrays, new int[] {to, 0, to}, new int[3], 1);
    } else {
      halving.combine(signature, result, to, all);
    }
  }

  private final class Half extends RecursiveTask<Object> {
    private static final long serialVersionUID = 1;

    private final int from;
    private final int n;

    Half(int from, int n) {
      this.from = from;
      this.n = n;
    }

    @Override
    protected Object compute() {
      if (n / 2 < least) {
        return part.fold(from, n);
      }
      int half = Halving.first(dtype, n);
      Half first = new Half(from, half);
      Half second = new Half(from + half, n - half);
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
  }
}
