package io.monomorph.ufunc;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** The dtypes for which a ufunc has a loop. */
public record Signature(Loop loop, DType result, List<DType> inputs) {
  /** Whether the operands can be cast to the inputs without losing values. */
  boolean accepts(Operand... operands) {
    for (int k = 0; k < operands.length; k++) {
      if (!Casting.SAFE.allows(operands[k].dtype(), inputs.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** As in {@code (float64, float64) -> float64}. */
  @Override
  public String toString() {
    return inputs.stream().map(DType::toString).collect(Collectors.joining(", ", "(", ")"))
        + " -> "
        + result;
  }
}
