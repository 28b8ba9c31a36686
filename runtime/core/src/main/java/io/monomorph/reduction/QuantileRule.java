package io.monomorph.reduction;

import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Where quantiles lie among sorted elements.
 *
 * @param places finds it
 * @param weight makes the weight of the upper of two elements; a rule without it always takes an
 *     element as it is, and its places are int64
 */
public record QuantileRule(Places places, @Nullable Weight weight) {
  /** Finds places among sorted elements. */
  @FunctionalInterface
  public interface Places {
    /** The places of quantiles {@code q} among {@code n} elements, from 0 on. */
    Operand of(long n, Operand q);
  }

  /** Makes the weight of the upper of two elements. */
  @FunctionalInterface
  public interface Weight {
    /** The weight at a place, which is {@code behind} the lower element. */
    double of(double behind, double place);
  }
}
