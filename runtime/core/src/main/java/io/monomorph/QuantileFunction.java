package io.monomorph;

import io.monomorph.reduction.Reducer;
import io.monomorph.reduction.ReductionOptions;

/**
 * A function that gives quantiles or percentiles of elements, once it is said which: {@code
 * Reductions.QUANTILE.at(0.9).apply(a, 0)}.
 *
 * @see Reductions
 */
public final class QuantileFunction {
  private final String name;
  private final Reducer reducer;

  QuantileFunction(String name, Reducer reducer) {
    this.name = name;
    this.reducer = reducer;
  }

  /** NumPy's name of it, such as {@code nanquantile}. */
  public String name() {
    return name;
  }

  /**
   * The reduction to these quantiles, between 0 and 1, or percentiles, between 0 and 100: a number,
   * or a buffer of up to two axes or what {@link Buffers#resolve} takes, such as a {@code
   * double[]}. The axes of the buffer come first in the result. A number is weak; the dtype of a
   * buffer counts for that of the result.
   */
  public QuantileReduction at(Object q) {
    Object given = Given.given(q, "q", "give a number, or a buffer of them");
    Object places = given instanceof Number ? given : Operands.operand(given, "q");
    return new QuantileReduction(name, reducer, ReductionOptions.USUAL.withQ(places), false);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
