package io.monomorph;

import io.monomorph.spi.Operand;

/**
 * The common reductions as methods of buffers. They go along the given axes, or all if none is
 * given, and give a new buffer on the heap: {@code a.sub(a.mean())}. {@link Reductions} has the
 * same and more, with settings.
 */
abstract class Reducible implements Operand {
  /** Only buffers are. */
  Reducible() {}

  /**
   * The sum of the elements; that of small integers is computed in 64 bits, that of floating-point
   * numbers pairwise. See {@link Reductions#SUM}.
   */
  public final NdBuffer sum(int... axes) {
    return Reductions.SUM.apply(this, axes);
  }

  /**
   * The product of the elements; that of small integers is computed in 64 bits. See {@link
   * Reductions#PROD}.
   */
  public final NdBuffer prod(int... axes) {
    return Reductions.PROD.apply(this, axes);
  }

  /** The arithmetic mean, of integers as float64; NaN of nothing. See {@link Reductions#MEAN}. */
  public final NdBuffer mean(int... axes) {
    return Reductions.MEAN.apply(this, axes);
  }

  /**
   * The variance: the mean squared distance from the mean, of integers as float64, of complex
   * numbers real. See {@link Reductions#VAR}.
   */
  public final NdBuffer var(int... axes) {
    return Reductions.VAR.apply(this, axes);
  }

  /** The standard deviation: the square root of the variance. See {@link Reductions#STD}. */
  public final NdBuffer std(int... axes) {
    return Reductions.STD.apply(this, axes);
  }

  /** The smallest element, or NaN if there is one. See {@link Reductions#MIN}. */
  public final NdBuffer min(int... axes) {
    return Reductions.MIN.apply(this, axes);
  }

  /** The largest element, or NaN if there is one. See {@link Reductions#MAX}. */
  public final NdBuffer max(int... axes) {
    return Reductions.MAX.apply(this, axes);
  }

  /**
   * The largest less the smallest element, in the dtype of the elements: integers may wrap around.
   * See {@link Reductions#PTP}.
   */
  public final NdBuffer ptp(int... axes) {
    return Reductions.PTP.apply(this, axes);
  }

  /**
   * Where the first smallest element is, or the first NaN: an index along the axis, as int64. See
   * {@link Reductions#ARGMIN}.
   */
  public final Int64Buffer argmin(int... axes) {
    return (Int64Buffer) Reductions.ARGMIN.apply(this, axes);
  }

  /**
   * Where the first largest element is, or the first NaN: an index along the axis, as int64. See
   * {@link Reductions#ARGMAX}.
   */
  public final Int64Buffer argmax(int... axes) {
    return (Int64Buffer) Reductions.ARGMAX.apply(this, axes);
  }

  /** Whether any element is not zero; NaN is not. See {@link Reductions#ANY}. */
  public final BoolBuffer any(int... axes) {
    return (BoolBuffer) Reductions.ANY.apply(this, axes);
  }

  /** Whether no element is zero. See {@link Reductions#ALL}. */
  public final BoolBuffer all(int... axes) {
    return (BoolBuffer) Reductions.ALL.apply(this, axes);
  }

  /** The sums of all elements up to each one. See {@link Reductions#CUMSUM}. */
  public final NdBuffer cumsum(int... axes) {
    return Reductions.CUMSUM.apply(this, axes);
  }

  /** The products of all elements up to each one. See {@link Reductions#CUMPROD}. */
  public final NdBuffer cumprod(int... axes) {
    return Reductions.CUMPROD.apply(this, axes);
  }

  /**
   * The middle element, or the mean of the two in the middle; NaN if there is one. See {@link
   * Reductions#MEDIAN}.
   */
  public final NdBuffer median(int... axes) {
    return Reductions.MEDIAN.apply(this, axes);
  }
}
