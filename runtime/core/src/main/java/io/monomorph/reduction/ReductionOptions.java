package io.monomorph.reduction;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * How a reduction is to be computed, as NumPy's keyword arguments.
 *
 * @param forUfunc what a ufunc underneath is told: the mask, the dtype in which elements are added
 *     or multiplied, whether reduced axes stay, and what the reduction begins with
 * @param ddof what the number of elements is lessened by in variances
 * @param q which quantiles, an operand or a number
 * @param weights of the elements in averages
 * @param rule where quantiles lie between elements, if not where NumPy's default says
 */
public record ReductionOptions(
    UfuncOptions forUfunc,
    Number ddof,
    @Nullable Object q,
    @Nullable Operand weights,
    @Nullable QuantileRule rule) {
  /** NumPy's defaults. Its reductions allow every cast. */
  public static final ReductionOptions USUAL =
      new ReductionOptions(UfuncOptions.USUAL.withCasting(Casting.UNSAFE), 0, null, null, null);

  public @Nullable Operand where() {
    return forUfunc.where();
  }

  public @Nullable DType dtype() {
    return forUfunc.dtype();
  }

  public boolean keepDims() {
    return forUfunc.keepDims();
  }

  public @Nullable Object initial() {
    return forUfunc.initial();
  }

  public ReductionOptions withWhere(@Nullable Operand mask) {
    return with(mask, dtype(), keepDims(), initial());
  }

  public ReductionOptions withDtype(@Nullable DType newDtype) {
    return with(where(), newDtype, keepDims(), initial());
  }

  public ReductionOptions withKeepDims(boolean keep) {
    return with(where(), dtype(), keep, initial());
  }

  public ReductionOptions withInitial(@Nullable Object number) {
    return with(where(), dtype(), keepDims(), number);
  }

  public ReductionOptions withDdof(Number newDdof) {
    return new ReductionOptions(forUfunc, newDdof, q, weights, rule);
  }

  public ReductionOptions withQ(Object newQ) {
    return new ReductionOptions(forUfunc, ddof, newQ, weights, rule);
  }

  public ReductionOptions withWeights(Operand newWeights) {
    return new ReductionOptions(forUfunc, ddof, q, newWeights, rule);
  }

  public ReductionOptions withRule(QuantileRule newRule) {
    return new ReductionOptions(forUfunc, ddof, q, weights, newRule);
  }

  private ReductionOptions with(
      @Nullable Operand where, @Nullable DType dtype, boolean keepDims, @Nullable Object initial) {
    UfuncOptions other =
        new UfuncOptions(where, dtype, forUfunc.casting(), keepDims, initial, forUfunc.pool());
    return new ReductionOptions(other, ddof, q, weights, rule);
  }
}
