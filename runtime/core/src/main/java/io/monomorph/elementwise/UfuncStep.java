package io.monomorph.elementwise;

import io.monomorph.dtype.Casting;
import io.monomorph.generated.LoopTable;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;

/** One step of a calculation of several: a universal function of one result. */
public final class UfuncStep {
  private static final UfuncOptions ANY_CAST = UfuncOptions.USUAL.withCasting(Casting.UNSAFE);

  private UfuncStep() {}

  /** A new operand on the heap. */
  public static Operand apply(LoopTable function, Object... inputs) {
    return apply(UfuncOptions.USUAL, function, inputs);
  }

  /** As {@link #apply(LoopTable, Object...)}, with settings. */
  public static Operand apply(UfuncOptions options, LoopTable function, Object... inputs) {
    Object second = inputs.length == 2 ? inputs[1] : null;
    Operand done =
        inputs.length <= 2
            ? ElementwiseCall.applyAsOneRow(function, options, inputs[0], second)
            : null;
    return done == null ? ElementwiseCall.apply(function, options, inputs)[0] : done;
  }

  /** Writes to an operand, by any cast. */
  public static Operand into(Operand out, LoopTable function, Object... inputs) {
    return into(out, ANY_CAST, function, inputs);
  }

  /** As {@link #into(Operand, LoopTable, Object...)}, with settings. */
  public static Operand into(
      Operand out, UfuncOptions options, LoopTable function, Object... inputs) {
    Object second = inputs.length == 2 ? inputs[1] : null;
    boolean done =
        inputs.length <= 2
            && ElementwiseCall.intoAsOneRow(function, options, out, inputs[0], second);
    if (!done) {
      ElementwiseCall.into(function, options, out, inputs);
    }
    return out;
  }
}
