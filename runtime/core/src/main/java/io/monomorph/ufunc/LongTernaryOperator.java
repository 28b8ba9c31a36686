package io.monomorph.ufunc;

/**
 * A function of three {@code long}, as {@link java.util.function.LongBinaryOperator} is of two.
 *
 * @see io.monomorph.TernaryUfunc
 */
@FunctionalInterface
public interface LongTernaryOperator {
  /** The value for these inputs. */
  long applyAsLong(long x1, long x2, long x3);
}
