package com.acme;

import demo.SumsLoops;
import demo.SumsReductionLoops;
import io.monomorph.BoolBuffer;
import io.monomorph.DeclaredReduction;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/**
 * Universal functions and reductions: methods, and constants with settings ({@link
 * UniversalFunction}, {@link DeclaredReduction}).
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class Numbers {
  /** Loops: {@code float64 -> float64}. */
  public static final UniversalFunction HALF = UniversalFunction.of(SumsLoops.HALF);

  /**
   * Where the elements lie in the plane, on average.
   *
   * <p>Loops: {@code complex64 -> complex64; complex128 -> complex128}.
   */
  public static final DeclaredReduction CENTRE = DeclaredReduction.of(SumsReductionLoops.CENTRE);

  /**
   * The state is the result.
   *
   * <p>Loops: {@code bool -> bool}.
   */
  public static final DeclaredReduction PARITY = DeclaredReduction.of(SumsReductionLoops.PARITY);

  /** Loops: {@code int8, uint8 -> int32; uint16, int16 -> int64; uint16, uint16 -> uint16}. */
  public static final DeclaredReduction DOT = DeclaredReduction.of(SumsReductionLoops.DOT);

  private Numbers() {}

  /** Applies {@link #HALF}; the result is a new buffer. */
  public static Float64Buffer half(Object x1) {
    return (Float64Buffer) HALF.apply(x1);
  }

  /** Applies {@link #HALF} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B half(Object x1, B out) {
    return HALF.into(out, x1);
  }

  /** Applies {@link #CENTRE} along the axes, or all; the result is a new buffer. */
  public static NdBuffer centre(Object x1, int... axes) {
    return CENTRE.apply(x1, axes);
  }

  /**
   * Applies {@link #CENTRE} along the axes, or all, and writes to {@code out}, which it returns.
   */
  public static <B extends NdBuffer> B centre(Object x1, B out, int... axes) {
    return CENTRE.into(out, x1, axes);
  }

  /** Applies {@link #PARITY} along the axes, or all; the result is a new buffer. */
  public static BoolBuffer parity(Object x1, int... axes) {
    return (BoolBuffer) PARITY.apply(x1, axes);
  }

  /**
   * Applies {@link #PARITY} along the axes, or all, and writes to {@code out}, which it returns.
   */
  public static <B extends NdBuffer> B parity(Object x1, B out, int... axes) {
    return PARITY.into(out, x1, axes);
  }

  /** Applies {@link #DOT} along the axes, or all; the result is a new buffer. */
  public static NdBuffer dot(Object x1, Object x2, int... axes) {
    return DOT.apply(new Object[] {x1, x2}, axes);
  }

  /** Applies {@link #DOT} along the axes, or all, and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B dot(Object x1, Object x2, B out, int... axes) {
    return DOT.into(out, new Object[] {x1, x2}, axes);
  }
}
