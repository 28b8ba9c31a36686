package io.monomorph;

import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** What users pass as operands, as the engines take it. */
final class Operands {
  private Operands() {}

  /** Whether it needs no backend: a buffer, a number or a boolean. */
  static boolean isPlain(@Nullable Object given) {
    return given instanceof Operand || given instanceof Number || given instanceof Boolean;
  }

  /** A buffer of anything that can be resolved. */
  static Operand of(Object given) {
    return given instanceof Operand operand ? operand : Buffers.resolve(given).operand();
  }

  /** As {@link #of}, but numbers and booleans stay: they are weak. */
  static Object operandOrScalar(Object given) {
    return isPlain(given) ? given : of(given);
  }

  /** All of them as {@link #operandOrScalar}; the given array stays as it is. */
  static Object[] operandsOrScalars(Object... given) {
    for (int k = 0; k < given.length; k++) {
      if (!isPlain(given[k])) {
        Object[] operands = given.clone();
        for (; k < given.length; k++) {
          operands[k] = operandOrScalar(given[k]);
        }
        return operands;
      }
    }
    return given;
  }
}
