package com.acme;

import demo.CountsLoops;
import demo.WavesLoops;
import io.monomorph.BinaryUfunc;
import io.monomorph.Destination;
import io.monomorph.MultiUfunc;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryUfunc;
import javax.annotation.processing.Generated;

/**
 * Universal functions: methods, and constants with settings ({@link
 * io.monomorph.UniversalFunction}).
 */
@Generated("io.monomorph.processor.BackendProcessor")
public final class Physics {
  /**
   * Loops: {@code uint8, uint8 -> uint8; int32, int32 -> int32; int64, int64 -> int64; uint64,
   * uint64 -> uint64}.
   */
  public static final BinaryUfunc TOTAL = BinaryUfunc.of(CountsLoops.TOTAL);

  /** Loops: {@code uint16, uint16 -> uint8; int32, int32 -> int8}. */
  public static final BinaryUfunc COMPARE = BinaryUfunc.of(CountsLoops.COMPARE);

  /** Loops: {@code int16 -> int16, bool; int32 -> int32, bool}. */
  public static final MultiUfunc SPLIT = MultiUfunc.of(CountsLoops.SPLIT);

  /**
   * Turned by a right angle, as {@code superpose} and others are not.
   *
   * <p>Loops: {@code complex64 -> complex64; complex128 -> complex128}.
   */
  public static final UnaryUfunc ROTATE = UnaryUfunc.of(WavesLoops.ROTATE);

  /**
   * The sum of two waves.
   *
   * <p>Loops: {@code complex64, complex64 -> complex64; complex128, complex128 -> complex128}.
   */
  public static final BinaryUfunc SUPERPOSE = BinaryUfunc.of(WavesLoops.SUPERPOSE);

  /** Loops: {@code complex64 -> float32; complex128 -> float64}. */
  public static final UnaryUfunc ENERGY = UnaryUfunc.of(WavesLoops.ENERGY);

  /** Loops: {@code complex64, float64 -> complex64; complex128, float64 -> complex128}. */
  public static final BinaryUfunc DAMP = BinaryUfunc.of(WavesLoops.DAMP);

  private Physics() {}

  /** Applies {@link #TOTAL}; the result is a new buffer. */
  public static NdBuffer total(Object x1, Object x2) {
    return TOTAL.apply(x1, x2);
  }

  /** Applies {@link #TOTAL}; the result goes to a destination. */
  public static NdBuffer total(Object x1, Object x2, Destination to) {
    return TOTAL.apply(x1, x2, to);
  }

  /** Applies {@link #COMPARE}; the result is a new buffer. */
  public static NdBuffer compare(Object x1, Object x2) {
    return COMPARE.apply(x1, x2);
  }

  /** Applies {@link #COMPARE}; the result goes to a destination. */
  public static NdBuffer compare(Object x1, Object x2, Destination to) {
    return COMPARE.apply(x1, x2, to);
  }

  /** Applies {@link #SPLIT}; the results are new buffers. */
  public static NdBuffer[] split(Object x1) {
    return SPLIT.apply(x1);
  }

  /** Applies {@link #SPLIT}; the results go to destinations. */
  public static NdBuffer[] split(Object x1, Destination to1, Destination to2) {
    return SPLIT.apply(new Object[] {x1}, to1, to2);
  }

  /** Applies {@link #ROTATE}; the result is a new buffer. */
  public static NdBuffer rotate(Object x1) {
    return ROTATE.apply(x1);
  }

  /** Applies {@link #ROTATE}; the result goes to a destination. */
  public static NdBuffer rotate(Object x1, Destination to) {
    return ROTATE.apply(x1, to);
  }

  /** Applies {@link #SUPERPOSE}; the result is a new buffer. */
  public static NdBuffer superpose(Object x1, Object x2) {
    return SUPERPOSE.apply(x1, x2);
  }

  /** Applies {@link #SUPERPOSE}; the result goes to a destination. */
  public static NdBuffer superpose(Object x1, Object x2, Destination to) {
    return SUPERPOSE.apply(x1, x2, to);
  }

  /** Applies {@link #ENERGY}; the result is a new buffer. */
  public static NdBuffer energy(Object x1) {
    return ENERGY.apply(x1);
  }

  /** Applies {@link #ENERGY}; the result goes to a destination. */
  public static NdBuffer energy(Object x1, Destination to) {
    return ENERGY.apply(x1, to);
  }

  /** Applies {@link #DAMP}; the result is a new buffer. */
  public static NdBuffer damp(Object x1, Object x2) {
    return DAMP.apply(x1, x2);
  }

  /** Applies {@link #DAMP}; the result goes to a destination. */
  public static NdBuffer damp(Object x1, Object x2, Destination to) {
    return DAMP.apply(x1, x2, to);
  }
}
