package io.monomorph.ufunc;

/**
 * A function of three {@code double}, as {@link java.util.function.DoubleBinaryOperator} is of two.
 *
 * @see io.monomorph.TernaryUfunc
 */
@FunctionalInterface
public interface DoubleTernaryOperator {
  /** The value for these inputs. */
  double applyAsDouble(double x1, double x2, double x3);
}
