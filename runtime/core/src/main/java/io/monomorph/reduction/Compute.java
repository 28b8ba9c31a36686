package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;

/** Steps of reductions that are universal functions. */
final class Compute {
  private static final UfuncOptions ANY_CAST = UfuncOptions.USUAL.withCasting(Casting.UNSAFE);

  private Compute() {}

  static Operand apply(LoopTable function, Object... inputs) {
    return ElementwiseCall.apply(function, UfuncOptions.USUAL, inputs)[0];
  }

  static Operand apply(UfuncOptions options, LoopTable function, Object... inputs) {
    return ElementwiseCall.apply(function, options, inputs)[0];
  }

  /** Writes to an operand, by any cast. */
  static Operand into(Operand out, LoopTable function, Object... inputs) {
    return into(out, ANY_CAST, function, inputs);
  }

  static Operand into(Operand out, UfuncOptions options, LoopTable function, Object... inputs) {
    ElementwiseCall.into(function, options, out, inputs);
    return out;
  }

  /**
   * Differences.
   *
   * @throws IllegalArgumentException if both are bool, of which NumPy makes no difference
   */
  static Operand difference(Operand a, Operand b) {
    checkDifference(a, b);
    return apply(ArithmeticLoops.SUBTRACT, a, b);
  }

  static void checkDifference(Operand a, Operand b) {
    if (a.dtype() == DType.BOOL && b.dtype() == DType.BOOL) {
      throw new IllegalArgumentException(
          "elements of bool have no difference: use xor, or cast them to integers");
    }
  }
}
