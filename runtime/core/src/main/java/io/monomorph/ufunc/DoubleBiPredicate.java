package io.monomorph.ufunc;

/**
 * A test of two {@code double}, as {@link java.util.function.DoublePredicate} is of one.
 *
 * <pre>{@code
 * BinaryUfunc near = BinaryUfunc.ofPredicate("near", (x, y) -> Math.abs(x - y) < 1);
 * }</pre>
 */
@FunctionalInterface
public interface DoubleBiPredicate {
  /** The value for these inputs. */
  boolean test(double x1, double x2);
}
