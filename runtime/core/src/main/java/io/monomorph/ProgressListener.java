package io.monomorph;

import io.monomorph.tile.Progress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Is told how far a long computation has come:
 *
 * <pre>{@code
 * expression.watch((done, all) -> System.out.printf("%d %%%n", 100 * done / all)).eval();
 * }</pre>
 *
 * <p>Operations on storage that is in no array, such as a file, are heard of too, whatever they
 * are:
 *
 * <pre>{@code
 * ProgressListener bar = (done, all) -> System.out.printf("%d %%%n", 100 * done / all);
 * NdBuffer means = bar.watch(() -> file.mean(0));
 * bar.watch(() -> file.assign(other));
 * }</pre>
 *
 * @see Expression#watch
 */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Called after every million elements or so, and at the end, by one thread at a time. An
   * exception ends the computation.
   *
   * @param done the elements that have been gone over, in all passes
   * @param all the elements that there are in all passes
   */
  void update(long done, long all);

  /**
   * Does something, and listens meanwhile to the operations of this thread that read or write
   * storage: copies, assignments, functions, reductions, and what is got or set by indices. The
   * elements are those that are moved from storage and to it; those of an operation are counted
   * when it begins. Operations on arrays alone are not heard of.
   *
   * <p>If this thread is interrupted, the operation ends: what it has written before stays so.
   *
   * @return what the work returns
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
   */
  default <T extends @Nullable Object> T watch(Supplier<T> work) {
    return Progress.watch(this::update, work);
  }

  /** The same for work without a result. */
  default void watch(Runnable work) {
    Progress.watch(
        this::update,
        () -> {
          work.run();
          return this;
        });
  }
}
