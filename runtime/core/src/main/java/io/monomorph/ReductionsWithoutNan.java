package io.monomorph;

import static io.monomorph.BufferReduction.Setting.AT;
import static io.monomorph.BufferReduction.Setting.DDOF;
import static io.monomorph.BufferReduction.Setting.DTYPE;
import static io.monomorph.BufferReduction.Setting.INITIAL;
import static io.monomorph.BufferReduction.Setting.KEEP_DIMS;
import static io.monomorph.BufferReduction.Setting.METHOD;
import static io.monomorph.BufferReduction.Setting.NO_AXES;
import static io.monomorph.BufferReduction.Setting.WHERE;

import io.monomorph.reduction.Reducer;

/** The reductions that leave out NaN, which are offered by {@link Reductions}. */
abstract class ReductionsWithoutNan {
  /** {@link Reductions#SUM} of what is not NaN. */
  public static final BufferReduction NANSUM =
      BufferReduction.of("nansum", Reducer.NANSUM, WHERE, DTYPE, KEEP_DIMS, NO_AXES, INITIAL);

  /** {@link Reductions#PROD} of what is not NaN. */
  public static final BufferReduction NANPROD =
      BufferReduction.of("nanprod", Reducer.NANPROD, WHERE, DTYPE, KEEP_DIMS, NO_AXES, INITIAL);

  /** {@link Reductions#MEAN} of what is not NaN. */
  public static final BufferReduction NANMEAN =
      BufferReduction.of("nanmean", Reducer.NANMEAN, WHERE, DTYPE, KEEP_DIMS, NO_AXES);

  /** {@link Reductions#VAR} of what is not NaN. */
  public static final BufferReduction NANVAR =
      BufferReduction.of("nanvar", Reducer.NANVAR, WHERE, DTYPE, KEEP_DIMS, NO_AXES, DDOF);

  /** {@link Reductions#STD} of what is not NaN. */
  public static final BufferReduction NANSTD =
      BufferReduction.of("nanstd", Reducer.NANSTD, WHERE, DTYPE, KEEP_DIMS, NO_AXES, DDOF);

  /** {@link Reductions#MIN} of what is not NaN; NaN if there is nothing else. */
  public static final BufferReduction NANMIN =
      BufferReduction.of("nanmin", Reducer.NANMIN, WHERE, KEEP_DIMS, NO_AXES, INITIAL);

  /** {@link Reductions#MAX} of what is not NaN; NaN if there is nothing else. */
  public static final BufferReduction NANMAX =
      BufferReduction.of("nanmax", Reducer.NANMAX, WHERE, KEEP_DIMS, NO_AXES, INITIAL);

  /** {@link Reductions#ARGMIN} of what is not NaN. A slice of NaN only is an error. */
  public static final BufferReduction NANARGMIN =
      BufferReduction.of("nanargmin", Reducer.NANARGMIN, KEEP_DIMS);

  /** {@link Reductions#ARGMAX} of what is not NaN. A slice of NaN only is an error. */
  public static final BufferReduction NANARGMAX =
      BufferReduction.of("nanargmax", Reducer.NANARGMAX, KEEP_DIMS);

  /** {@link Reductions#CUMSUM}, NaN counting as 0. */
  public static final BufferReduction NANCUMSUM =
      BufferReduction.of("nancumsum", Reducer.NANCUMSUM, DTYPE);

  /** {@link Reductions#CUMPROD}, NaN counting as 1. */
  public static final BufferReduction NANCUMPROD =
      BufferReduction.of("nancumprod", Reducer.NANCUMPROD, DTYPE);

  /** {@link Reductions#MEDIAN} of what is not NaN; NaN if there is nothing else. */
  public static final BufferReduction NANMEDIAN =
      BufferReduction.of("nanmedian", Reducer.NANMEDIAN, KEEP_DIMS, NO_AXES);

  /** {@link Reductions#QUANTILE} of what is not NaN; NaN if there is nothing else. */
  public static final BufferReduction NANQUANTILE =
      BufferReduction.of("nanquantile", Reducer.NANQUANTILE, KEEP_DIMS, NO_AXES, METHOD, AT);

  /** {@link Reductions#PERCENTILE} of what is not NaN; NaN if there is nothing else. */
  public static final BufferReduction NANPERCENTILE =
      BufferReduction.of("nanpercentile", Reducer.NANPERCENTILE, KEEP_DIMS, NO_AXES, METHOD, AT);

  /** Only {@link Reductions} is. */
  ReductionsWithoutNan() {}

  /** Applies {@link #NANSUM}. */
  public static NdBuffer nansum(Object of, int... axes) {
    return NANSUM.apply(of, axes);
  }

  /** Applies {@link #NANPROD}. */
  public static NdBuffer nanprod(Object of, int... axes) {
    return NANPROD.apply(of, axes);
  }

  /** Applies {@link #NANMEAN}. */
  public static NdBuffer nanmean(Object of, int... axes) {
    return NANMEAN.apply(of, axes);
  }

  /** Applies {@link #NANVAR}. */
  public static NdBuffer nanvar(Object of, int... axes) {
    return NANVAR.apply(of, axes);
  }

  /** Applies {@link #NANSTD}. */
  public static NdBuffer nanstd(Object of, int... axes) {
    return NANSTD.apply(of, axes);
  }

  /** Applies {@link #NANMIN}. */
  public static NdBuffer nanmin(Object of, int... axes) {
    return NANMIN.apply(of, axes);
  }

  /** Applies {@link #NANMAX}. */
  public static NdBuffer nanmax(Object of, int... axes) {
    return NANMAX.apply(of, axes);
  }

  /** Applies {@link #NANARGMIN}. */
  public static NdBuffer nanargmin(Object of, int... axes) {
    return NANARGMIN.apply(of, axes);
  }

  /** Applies {@link #NANARGMAX}. */
  public static NdBuffer nanargmax(Object of, int... axes) {
    return NANARGMAX.apply(of, axes);
  }

  /** Applies {@link #NANCUMSUM}. */
  public static NdBuffer nancumsum(Object of, int... axes) {
    return NANCUMSUM.apply(of, axes);
  }

  /** Applies {@link #NANCUMPROD}. */
  public static NdBuffer nancumprod(Object of, int... axes) {
    return NANCUMPROD.apply(of, axes);
  }

  /** Applies {@link #NANMEDIAN}. */
  public static NdBuffer nanmedian(Object of, int... axes) {
    return NANMEDIAN.apply(of, axes);
  }

  /**
   * Applies {@link #NANQUANTILE}.
   *
   * @param q as {@link BufferReduction#at} takes it
   */
  public static NdBuffer nanquantile(Object of, Object q, int... axes) {
    return NANQUANTILE.at(q).apply(of, axes);
  }

  /**
   * Applies {@link #NANPERCENTILE}.
   *
   * @param q as {@link BufferReduction#at} takes it
   */
  public static NdBuffer nanpercentile(Object of, Object q, int... axes) {
    return NANPERCENTILE.at(q).apply(of, axes);
  }
}
