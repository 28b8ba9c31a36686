package io.monomorph;

/**
 * Is told how far a long computation has come:
 *
 * <pre>{@code
 * expression.watch((done, all) -> System.out.printf("%d %%%n", 100 * done / all)).eval();
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
}
