package io.monomorph;

import static io.monomorph.BufferReduction.Setting.AT;
import static io.monomorph.BufferReduction.Setting.DDOF;
import static io.monomorph.BufferReduction.Setting.DTYPE;
import static io.monomorph.BufferReduction.Setting.INITIAL;
import static io.monomorph.BufferReduction.Setting.KEEP_DIMS;
import static io.monomorph.BufferReduction.Setting.METHOD;
import static io.monomorph.BufferReduction.Setting.NO_AXES;
import static io.monomorph.BufferReduction.Setting.WEIGHTS;
import static io.monomorph.BufferReduction.Setting.WHERE;

import io.monomorph.reduction.Reducer;

/**
 * Reductions, as NumPy's: elements along some axes, or along all if none is given, become one. What
 * is reduced may be a buffer of any backend, dtype and layout, or anything that {@link
 * Buffers#resolve} takes. The results are new buffers on the heap, in dtype, shape and every bit
 * what NumPy gives, but that products of complex numbers may differ in the last bits, and that of
 * zeros of both signs another one may be the least. Where NumPy warns, the result is NaN.
 *
 * <p>The constants take settings, such as {@code Reductions.VAR.ddof(1).keepDims().apply(a, 0)}.
 */
public final class Reductions extends ReductionsWithoutNan {
  /**
   * The sum of the elements; that of small integers is computed in 64 bits, that of floating-point
   * numbers pairwise.
   */
  public static final BufferReduction SUM =
      BufferReduction.of("sum", Reducer.SUM, WHERE, DTYPE, KEEP_DIMS, NO_AXES, INITIAL);

  /** The product of the elements; that of small integers is computed in 64 bits. */
  public static final BufferReduction PROD =
      BufferReduction.of("prod", Reducer.PROD, WHERE, DTYPE, KEEP_DIMS, NO_AXES, INITIAL);

  /** The arithmetic mean, of integers as float64; NaN of nothing. */
  public static final BufferReduction MEAN =
      BufferReduction.of("mean", Reducer.MEAN, WHERE, DTYPE, KEEP_DIMS, NO_AXES);

  /**
   * The mean of elements that count according to their weights, which {@link
   * BufferReduction#weights} gives; without weights the mean.
   */
  public static final BufferReduction AVERAGE =
      BufferReduction.of("average", Reducer.AVERAGE, KEEP_DIMS, NO_AXES, WEIGHTS);

  /**
   * The variance: the mean squared distance from the mean, of integers as float64, of complex
   * numbers real.
   */
  public static final BufferReduction VAR =
      BufferReduction.of("var", Reducer.VAR, WHERE, DTYPE, KEEP_DIMS, NO_AXES, DDOF);

  /** The standard deviation: the square root of the variance. */
  public static final BufferReduction STD =
      BufferReduction.of("std", Reducer.STD, WHERE, DTYPE, KEEP_DIMS, NO_AXES, DDOF);

  /** The smallest element, or NaN if there is one. */
  public static final BufferReduction MIN =
      BufferReduction.of("min", Reducer.MIN, WHERE, KEEP_DIMS, NO_AXES, INITIAL);

  /** The largest element, or NaN if there is one. */
  public static final BufferReduction MAX =
      BufferReduction.of("max", Reducer.MAX, WHERE, KEEP_DIMS, NO_AXES, INITIAL);

  /**
   * The largest less the smallest element, in the dtype of the elements: integers may wrap around.
   */
  public static final BufferReduction PTP =
      BufferReduction.of("ptp", Reducer.PTP, KEEP_DIMS, NO_AXES);

  /** Where the first smallest element is, or the first NaN: an index along the axis, as int64. */
  public static final BufferReduction ARGMIN =
      BufferReduction.of("argmin", Reducer.ARGMIN, KEEP_DIMS);

  /** Where the first largest element is, or the first NaN: an index along the axis, as int64. */
  public static final BufferReduction ARGMAX =
      BufferReduction.of("argmax", Reducer.ARGMAX, KEEP_DIMS);

  /** Whether any element is not zero; NaN is not. */
  public static final BufferReduction ANY =
      BufferReduction.of("any", Reducer.ANY, WHERE, KEEP_DIMS, NO_AXES);

  /** Whether no element is zero. */
  public static final BufferReduction ALL =
      BufferReduction.of("all", Reducer.ALL, WHERE, KEEP_DIMS, NO_AXES);

  /** How many elements are not zero, as int64. */
  public static final BufferReduction COUNT_NONZERO =
      BufferReduction.of("count_nonzero", Reducer.COUNT_NONZERO, KEEP_DIMS, NO_AXES);

  /** The sums of all elements up to each one. */
  public static final BufferReduction CUMSUM = BufferReduction.of("cumsum", Reducer.CUMSUM, DTYPE);

  /** The products of all elements up to each one. */
  public static final BufferReduction CUMPROD =
      BufferReduction.of("cumprod", Reducer.CUMPROD, DTYPE);

  /** The middle element, or the mean of the two in the middle; NaN if there is one. */
  public static final BufferReduction MEDIAN =
      BufferReduction.of("median", Reducer.MEDIAN, KEEP_DIMS, NO_AXES);

  /**
   * The elements below which given shares of all elements are; NaN if there is one. It needs {@link
   * BufferReduction#at}.
   */
  public static final BufferReduction QUANTILE =
      BufferReduction.of("quantile", Reducer.QUANTILE, KEEP_DIMS, NO_AXES, METHOD, AT);

  /** As {@link #QUANTILE}, with the shares in percent. */
  public static final BufferReduction PERCENTILE =
      BufferReduction.of("percentile", Reducer.PERCENTILE, KEEP_DIMS, NO_AXES, METHOD, AT);

  private Reductions() {}

  /** Applies {@link #SUM}. */
  public static NdBuffer sum(Object of, int... axes) {
    return SUM.apply(of, axes);
  }

  /** Applies {@link #PROD}. */
  public static NdBuffer prod(Object of, int... axes) {
    return PROD.apply(of, axes);
  }

  /** Applies {@link #MEAN}. */
  public static NdBuffer mean(Object of, int... axes) {
    return MEAN.apply(of, axes);
  }

  /**
   * Applies {@link #AVERAGE}.
   *
   * @param weights as {@link BufferReduction#weights} takes them
   */
  public static NdBuffer average(Object of, Object weights, int... axes) {
    return AVERAGE.weights(weights).apply(of, axes);
  }

  /** Applies {@link #VAR}. */
  public static NdBuffer var(Object of, int... axes) {
    return VAR.apply(of, axes);
  }

  /** Applies {@link #STD}. */
  public static NdBuffer std(Object of, int... axes) {
    return STD.apply(of, axes);
  }

  /** Applies {@link #MIN}. */
  public static NdBuffer min(Object of, int... axes) {
    return MIN.apply(of, axes);
  }

  /** Applies {@link #MAX}. */
  public static NdBuffer max(Object of, int... axes) {
    return MAX.apply(of, axes);
  }

  /** Applies {@link #PTP}. */
  public static NdBuffer ptp(Object of, int... axes) {
    return PTP.apply(of, axes);
  }

  /** Applies {@link #ARGMIN}. */
  public static NdBuffer argmin(Object of, int... axes) {
    return ARGMIN.apply(of, axes);
  }

  /** Applies {@link #ARGMAX}. */
  public static NdBuffer argmax(Object of, int... axes) {
    return ARGMAX.apply(of, axes);
  }

  /** Applies {@link #ANY}. */
  public static NdBuffer any(Object of, int... axes) {
    return ANY.apply(of, axes);
  }

  /** Applies {@link #ALL}. */
  public static NdBuffer all(Object of, int... axes) {
    return ALL.apply(of, axes);
  }

  /** Applies {@link #COUNT_NONZERO}. */
  public static NdBuffer countNonzero(Object of, int... axes) {
    return COUNT_NONZERO.apply(of, axes);
  }

  /** Applies {@link #CUMSUM}. */
  public static NdBuffer cumsum(Object of, int... axes) {
    return CUMSUM.apply(of, axes);
  }

  /** Applies {@link #CUMPROD}. */
  public static NdBuffer cumprod(Object of, int... axes) {
    return CUMPROD.apply(of, axes);
  }

  /** Applies {@link #MEDIAN}. */
  public static NdBuffer median(Object of, int... axes) {
    return MEDIAN.apply(of, axes);
  }

  /**
   * Applies {@link #QUANTILE}.
   *
   * @param q as {@link BufferReduction#at} takes it
   */
  public static NdBuffer quantile(Object of, Object q, int... axes) {
    return QUANTILE.at(q).apply(of, axes);
  }

  /**
   * Applies {@link #PERCENTILE}.
   *
   * @param q as {@link BufferReduction#at} takes it
   */
  public static NdBuffer percentile(Object of, Object q, int... axes) {
    return PERCENTILE.at(q).apply(of, axes);
  }
}
