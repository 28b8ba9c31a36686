package io.monomorph.ufunc;

/**
 * A test of three {@code double}, as {@link java.util.function.DoublePredicate} is of one.
 *
 * <pre>{@code
 * TernaryUfunc within = TernaryUfunc.ofPredicate("within", (x, a, b) -> a <= x && x < b);
 * }</pre>
 */
@FunctionalInterface
public interface DoubleTriPredicate {
  /** The value for these inputs. */
  boolean test(double x1, double x2, double x3);
}
