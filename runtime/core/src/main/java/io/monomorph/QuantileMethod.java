package io.monomorph;

import io.monomorph.reduction.QuantileRule;
import io.monomorph.reduction.QuantileRules;

/**
 * How a quantile that lies between two elements is found, named as in NumPy. The first nine are
 * those of Hyndman and Fan, in their order.
 *
 * <pre>{@code
 * Reductions.QUANTILE.at(0.9).method(QuantileMethod.HAZEN).apply(a)
 * }</pre>
 */
public enum QuantileMethod {
  /** The element at which the share of elements not greater reaches the quantile. */
  INVERTED_CDF(QuantileRules.INVERTED_CDF),
  /** As {@link #INVERTED_CDF}, but the mean of two elements where the share is met exactly. */
  AVERAGED_INVERTED_CDF(QuantileRules.AVERAGED_INVERTED_CDF),
  /** The nearest element, of two as near the one with even rank. */
  CLOSEST_OBSERVATION(QuantileRules.CLOSEST_OBSERVATION),
  /** Linear between the steps of {@link #INVERTED_CDF}. */
  INTERPOLATED_INVERTED_CDF(QuantileRules.INTERPOLATED_INVERTED_CDF),
  /** Linear between the middles of those steps. */
  HAZEN(QuantileRules.HAZEN),
  /** Linear, with the extremes at 1 / (n + 1) and n / (n + 1). */
  WEIBULL(QuantileRules.WEIBULL),
  /** Linear, with the extremes at 0 and 1: the default. */
  LINEAR(QuantileRules.LINEAR),
  /** Linear, about the median of the quantile whatever the distribution. */
  MEDIAN_UNBIASED(QuantileRules.MEDIAN_UNBIASED),
  /** Linear, about the mean of the quantile if the distribution is normal. */
  NORMAL_UNBIASED(QuantileRules.NORMAL_UNBIASED),
  /** The lower of the two elements between which {@link #LINEAR} interpolates. */
  LOWER(QuantileRules.LOWER),
  /** The upper one. */
  HIGHER(QuantileRules.HIGHER),
  /** Their mean. */
  MIDPOINT(QuantileRules.MIDPOINT),
  /** The nearer one; if both are as near, that with even index. */
  NEAREST(QuantileRules.NEAREST);

  @SuppressWarnings("ImmutableEnumChecker") // a record of functions
  private final QuantileRule rule;

  QuantileMethod(QuantileRule rule) {
    this.rule = rule;
  }

  QuantileRule rule() {
    return rule;
  }
}
