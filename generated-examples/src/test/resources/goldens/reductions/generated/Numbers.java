package com.acme;

import demo.SumsLoops;
import demo.SumsReductionLoops;
import io.monomorph.BinaryReduction;
import io.monomorph.BoolBuffer;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryReduction;
import io.monomorph.UnaryUfunc;
import javax.annotation.processing.Generated;

/**
 * Universal functions and reductions: methods, and constants with settings ({@link
 * io.monomorph.UniversalFunction}, {@link io.monomorph.DeclaredReduction}).
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class Numbers {
  /** Loops: {@code float64 -> float64}. */
  public static final UnaryUfunc HALF = UnaryUfunc.of(SumsLoops.HALF);

  /**
   * Where the elements lie in the plane, on average.
   *
   * <p>Loops: {@code complex64 -> complex64; complex128 -> complex128}.
   */
  public static final UnaryReduction CENTRE = UnaryReduction.of(SumsReductionLoops.CENTRE);

  /**
   * The state is the result.
   *
   * <p>Loops: {@code bool -> bool}.
   */
  public static final UnaryReduction PARITY = UnaryReduction.of(SumsReductionLoops.PARITY);

  /** Loops: {@code int8, uint8 -> int32; uint16, int16 -> int64; uint16, uint16 -> uint16}. */
  public static final BinaryReduction DOT = BinaryReduction.of(SumsReductionLoops.DOT);

  private Numbers() {}

  /** Applies {@link #HALF}; the result is a new buffer. */
  public static Float64Buffer half(Object x1) {
    return (Float64Buffer) HALF.apply(x1);
  }

  /** Applies {@link #HALF}; the result goes to a destination. */
  public static NdBuffer half(Object x1, Destination to) {
    return HALF.apply(x1, to);
  }

  /** Applies {@link #CENTRE} along the axes, or all; the result is a new buffer. */
  public static NdBuffer centre(Object x1, int... axes) {
    return CENTRE.apply(x1, axes);
  }

  /** Applies {@link #CENTRE} along all axes; the result goes to a destination. */
  public static NdBuffer centre(Object x1, Destination to) {
    return CENTRE.apply(x1, to);
  }

  /** Applies {@link #CENTRE} along an axis; the result goes to a destination. */
  public static NdBuffer centre(Object x1, int axis, Destination to) {
    return CENTRE.apply(x1, axis, to);
  }

  /** Applies {@link #CENTRE} along the axes; the result goes to a destination. */
  public static NdBuffer centre(Object x1, int[] axes, Destination to) {
    return CENTRE.apply(x1, axes, to);
  }

  /** Applies {@link #PARITY} along the axes, or all; the result is a new buffer. */
  public static BoolBuffer parity(Object x1, int... axes) {
    return (BoolBuffer) PARITY.apply(x1, axes);
  }

  /** Applies {@link #PARITY} along all axes; the result goes to a destination. */
  public static NdBuffer parity(Object x1, Destination to) {
    return PARITY.apply(x1, to);
  }

  /** Applies {@link #PARITY} along an axis; the result goes to a destination. */
  public static NdBuffer parity(Object x1, int axis, Destination to) {
    return PARITY.apply(x1, axis, to);
  }

  /** Applies {@link #PARITY} along the axes; the result goes to a destination. */
  public static NdBuffer parity(Object x1, int[] axes, Destination to) {
    return PARITY.apply(x1, axes, to);
  }

  /** Applies {@link #DOT} along the axes, or all; the result is a new buffer. */
  public static NdBuffer dot(Object x1, Object x2, int... axes) {
    return DOT.apply(x1, x2, axes);
  }

  /** Applies {@link #DOT} along all axes; the result goes to a destination. */
  public static NdBuffer dot(Object x1, Object x2, Destination to) {
    return DOT.apply(x1, x2, to);
  }

  /** Applies {@link #DOT} along an axis; the result goes to a destination. */
  public static NdBuffer dot(Object x1, Object x2, int axis, Destination to) {
    return DOT.apply(x1, x2, axis, to);
  }

  /** Applies {@link #DOT} along the axes; the result goes to a destination. */
  public static NdBuffer dot(Object x1, Object x2, int[] axes, Destination to) {
    return DOT.apply(x1, x2, axes, to);
  }
}
