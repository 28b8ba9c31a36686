package io.monomorph.reduction;

import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** A reduction. */
@FunctionalInterface
public interface Reducer {
  /**
   * Reduces along the given axes, or all if none is given.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  Operand reduce(Operand of, ReductionOptions options, @Nullable Operand out, int... axes);
}
