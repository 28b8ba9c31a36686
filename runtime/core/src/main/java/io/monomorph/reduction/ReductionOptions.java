package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * How a reduction is to be computed, as NumPy's keyword arguments.
 *
 * @param where marks the elements that count
 * @param dtype the dtype in which elements are added or multiplied
 * @param keepDims whether reduced axes stay, with length 1
 * @param initial what the reduction begins with
 * @param ddof what the number of elements is lessened by in variances
 * @param q which quantiles, an operand or a number
 * @param weights of the elements in averages
 * @param rule where quantiles lie between elements, if not where NumPy's default says
 */
public record ReductionOptions(
    @Nullable Operand where,
    @Nullable DType dtype,
    boolean keepDims,
    @Nullable Object initial,
    Number ddof,
    @Nullable Object q,
    @Nullable Operand weights,
    @Nullable QuantileRule rule) {
  /** NumPy's defaults. */
  public static final ReductionOptions USUAL =
      new ReductionOptions(null, null, false, null, 0, null, null, null);

  /**
   * Checks the mask.
   *
   * @throws IllegalArgumentException if it is not of bool
   */
  public ReductionOptions {
    if (where != null) {
      UfuncOptions.checkMask(where);
    }
  }

  public ReductionOptions withWhere(@Nullable Operand mask) {
    return new ReductionOptions(mask, dtype, keepDims, initial, ddof, q, weights, rule);
  }

  public ReductionOptions withDtype(@Nullable DType newDtype) {
    return new ReductionOptions(where, newDtype, keepDims, initial, ddof, q, weights, rule);
  }

  public ReductionOptions withKeepDims(boolean keep) {
    return new ReductionOptions(where, dtype, keep, initial, ddof, q, weights, rule);
  }

  public ReductionOptions withInitial(@Nullable Object number) {
    return new ReductionOptions(where, dtype, keepDims, number, ddof, q, weights, rule);
  }

  public ReductionOptions withDdof(Number newDdof) {
    return new ReductionOptions(where, dtype, keepDims, initial, newDdof, q, weights, rule);
  }

  public ReductionOptions withQ(Object newQ) {
    return new ReductionOptions(where, dtype, keepDims, initial, ddof, newQ, weights, rule);
  }

  public ReductionOptions withWeights(Operand newWeights) {
    return new ReductionOptions(where, dtype, keepDims, initial, ddof, q, newWeights, rule);
  }

  public ReductionOptions withRule(QuantileRule newRule) {
    return new ReductionOptions(where, dtype, keepDims, initial, ddof, q, weights, newRule);
  }

  /** For the ufunc underneath. NumPy's reductions allow every cast. */
  UfuncOptions forUfunc() {
    return new UfuncOptions(where, dtype, Casting.UNSAFE, keepDims, initial, null);
  }
}
