package io.monomorph.ufunc;

/**
 * A test of two {@code double}, as {@link java.util.function.DoublePredicate} is of one.
 *
 * @see io.monomorph.BinaryUfunc
 */
@FunctionalInterface
public interface DoubleBiPredicate {
  /** The value for these inputs. */
  boolean test(double x1, double x2);
}
