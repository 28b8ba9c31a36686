package io.monomorph.ufunc;

/**
 * A function of three {@code long}, as {@link java.util.function.LongBinaryOperator} is of two.
 *
 * <pre>{@code
 * TernaryUfunc muladd = TernaryUfunc.ofLong("muladd", (a, b, c) -> a * b + c);
 * }</pre>
 */
@FunctionalInterface
public interface LongTernaryOperator {
  /** The value for these inputs. */
  long applyAsLong(long x1, long x2, long x3);
}
