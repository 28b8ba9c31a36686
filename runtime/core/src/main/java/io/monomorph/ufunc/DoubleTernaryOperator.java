package io.monomorph.ufunc;

/**
 * A function of three {@code double}, as {@link java.util.function.DoubleBinaryOperator} is of two.
 *
 * <pre>{@code
 * TernaryUfunc lerp = TernaryUfunc.of("lerp", (a, b, t) -> a + t * (b - a));
 * }</pre>
 */
@FunctionalInterface
public interface DoubleTernaryOperator {
  /** The value for these inputs. */
  double applyAsDouble(double x1, double x2, double x3);
}
