package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.spi.Operand;
import io.monomorph.ufunc.Elementwise;
import io.monomorph.ufunc.LoopTable;
import io.monomorph.ufunc.Options;

/** Steps of reductions that are universal functions. */
final class Compute {
  private static final Options ANY_CAST = Options.USUAL.withCasting(Casting.UNSAFE);

  private Compute() {}

  static Operand apply(LoopTable function, Object... inputs) {
    return Elementwise.apply(function, Options.USUAL, inputs)[0];
  }

  /** Writes to an operand, by any cast. */
  static Operand into(Operand out, LoopTable function, Object... inputs) {
    return into(out, ANY_CAST, function, inputs);
  }

  static Operand into(Operand out, Options options, LoopTable function, Object... inputs) {
    Elementwise.into(function, options, new Operand[] {out}, inputs);
    return out;
  }
}
