package io.monomorph.ufunc;

/**
 * A test of three {@code double}, as {@link java.util.function.DoublePredicate} is of one.
 *
 * @see io.monomorph.TernaryUfunc
 */
@FunctionalInterface
public interface DoubleTriPredicate {
  /** The value for these inputs. */
  boolean test(double x1, double x2, double x3);
}
