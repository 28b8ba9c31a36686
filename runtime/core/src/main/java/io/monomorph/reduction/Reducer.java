package io.monomorph.reduction;

import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All reductions, by NumPy's names. They are cases of a switch rather than method references, so
 * that the class that computes one, and what it needs, is loaded when it is first used.
 */
public enum Reducer {
  SUM,
  PROD,
  MEAN,
  AVERAGE,
  VAR,
  STD,
  MIN,
  MAX,
  PTP,
  ARGMIN,
  ARGMAX,
  ANY,
  ALL,
  COUNT_NONZERO,
  CUMSUM,
  CUMPROD,
  MEDIAN,
  QUANTILE,
  PERCENTILE,
  NANSUM,
  NANPROD,
  NANMEAN,
  NANVAR,
  NANSTD,
  NANMIN,
  NANMAX,
  NANARGMIN,
  NANARGMAX,
  NANCUMSUM,
  NANCUMPROD,
  NANMEDIAN,
  NANQUANTILE,
  NANPERCENTILE;

  /** Whether there is a result for each element. */
  public boolean isCumulative() {
    return this == CUMSUM || this == CUMPROD || this == NANCUMSUM || this == NANCUMPROD;
  }

  /** Whether new results lie in C order, however the elements do, as NumPy's do. */
  public boolean isInOrder() {
    return switch (this) {
      case ARGMIN, ARGMAX, NANARGMIN, NANARGMAX, QUANTILE, PERCENTILE, NANQUANTILE, NANPERCENTILE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether it takes elements from arrays only, along so many axes, and would copy others first.
   */
  public boolean isInArrays(int axes) {
    return switch (this) {
      case ARGMIN, ARGMAX -> axes > 0;
      case MEDIAN, QUANTILE, PERCENTILE, NANMEDIAN, NANQUANTILE, NANPERCENTILE -> true;
      default -> false;
    };
  }

  /**
   * Reduces along the given axes, or all if none is given.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public Operand reduce(Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    if (of.array() != null) {
      return compute(of, options, out, axes);
    }
    String name = name().toLowerCase(Locale.ROOT);
    return isOneFold()
        ? StorageOperation.callAs(name, () -> compute(of, options, out, axes), of)
        : StorageOperation.call(name, () -> compute(of, options, out, axes), of);
  }

  /** Whether the elements are gone over once, by one function. */
  private boolean isOneFold() {
    return switch (this) {
      case SUM, PROD, MEAN -> true;
      default -> false;
    };
  }

  private Operand compute(
      Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    return switch (this) {
      case SUM -> Folds.sum(of, options, out, axes);
      case PROD -> Folds.prod(of, options, out, axes);
      case MEAN -> Moments.mean(of, options, out, axes);
      case AVERAGE -> Averages.average(of, options, out, axes);
      case VAR -> Moments.var(of, options, out, axes);
      case STD -> Moments.std(of, options, out, axes);
      case MIN -> Folds.min(of, options, out, axes);
      case MAX -> Folds.max(of, options, out, axes);
      case PTP -> Folds.ptp(of, options, out, axes);
      case ARGMIN -> Positions.argmin(of, options, out, axes);
      case ARGMAX -> Positions.argmax(of, options, out, axes);
      case ANY -> AnyAndAll.any(of, options, out, axes);
      case ALL -> AnyAndAll.all(of, options, out, axes);
      case COUNT_NONZERO -> Counts.countNonzero(of, options, out, axes);
      case CUMSUM -> Folds.cumsum(of, options, out, axes);
      case CUMPROD -> Folds.cumprod(of, options, out, axes);
      case MEDIAN -> Medians.median(of, options, out, axes);
      case QUANTILE -> Quantiles.quantile(of, options, out, axes);
      case PERCENTILE -> Quantiles.percentile(of, options, out, axes);
      case NANSUM -> NanReductions.sum(of, options, out, axes);
      case NANPROD -> NanReductions.prod(of, options, out, axes);
      case NANMEAN -> NanReductions.mean(of, options, out, axes);
      case NANVAR -> NanReductions.var(of, options, out, axes);
      case NANSTD -> NanReductions.std(of, options, out, axes);
      case NANMIN -> Folds.nanmin(of, options, out, axes);
      case NANMAX -> Folds.nanmax(of, options, out, axes);
      case NANARGMIN -> NanReductions.argmin(of, options, out, axes);
      case NANARGMAX -> NanReductions.argmax(of, options, out, axes);
      case NANCUMSUM -> NanReductions.cumsum(of, options, out, axes);
      case NANCUMPROD -> NanReductions.cumprod(of, options, out, axes);
      case NANMEDIAN -> Medians.nanmedian(of, options, out, axes);
      case NANQUANTILE -> Quantiles.nanquantile(of, options, out, axes);
      case NANPERCENTILE -> Quantiles.nanpercentile(of, options, out, axes);
    };
  }
}
