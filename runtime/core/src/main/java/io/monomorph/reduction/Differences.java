package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.spi.Operand;

/** Differences of two operands, of which NumPy makes none of bool. */
final class Differences {
  private Differences() {}

  /**
   * The difference.
   *
   * @throws IllegalArgumentException if both are bool
   */
  static Operand of(Operand a, Operand b) {
    check(a, b);
    return UfuncStep.apply(ArithmeticLoops.SUBTRACT, a, b);
  }

  static void check(Operand a, Operand b) {
    if (a.dtype() == DType.BOOL && b.dtype() == DType.BOOL) {
      throw new IllegalArgumentException(
          "elements of bool have no difference: use xor, or cast them to integers");
    }
  }
}
