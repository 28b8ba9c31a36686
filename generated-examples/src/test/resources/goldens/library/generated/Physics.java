package com.acme;

import demo.CountsLoops;
import demo.WavesLoops;
import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import javax.annotation.processing.Generated;

/** Universal functions: methods, and constants with settings ({@link UniversalFunction}). */
@Generated("io.monomorph.processor.BackendProcessor")
public final class Physics {
  /**
   * Loops: {@code uint8, uint8 -> uint8; int32, int32 -> int32; int64, int64 -> int64; uint64,
   * uint64 -> uint64}.
   */
  public static final UniversalFunction TOTAL = UniversalFunction.of(CountsLoops.TOTAL);

  /** Loops: {@code uint16, uint16 -> uint8; int32, int32 -> int8}. */
  public static final UniversalFunction COMPARE = UniversalFunction.of(CountsLoops.COMPARE);

  /** Loops: {@code int16 -> int16, bool; int32 -> int32, bool}. */
  public static final UniversalFunction SPLIT = UniversalFunction.of(CountsLoops.SPLIT);

  /**
   * Turned by a right angle, as {@code superpose} and others are not.
   *
   * <p>Loops: {@code complex64 -> complex64; complex128 -> complex128}.
   */
  public static final UniversalFunction ROTATE = UniversalFunction.of(WavesLoops.ROTATE);

  /**
   * The sum of two waves.
   *
   * <p>Loops: {@code complex64, complex64 -> complex64; complex128, complex128 -> complex128}.
   */
  public static final UniversalFunction SUPERPOSE = UniversalFunction.of(WavesLoops.SUPERPOSE);

  /** Loops: {@code complex64 -> float32; complex128 -> float64}. */
  public static final UniversalFunction ENERGY = UniversalFunction.of(WavesLoops.ENERGY);

  /** Loops: {@code complex64, float64 -> complex64; complex128, float64 -> complex128}. */
  public static final UniversalFunction DAMP = UniversalFunction.of(WavesLoops.DAMP);

  private Physics() {}

  /** Applies {@link #TOTAL}; the result is a new buffer. */
  public static NdBuffer total(Object x1, Object x2) {
    return TOTAL.apply(x1, x2);
  }

  /** Applies {@link #TOTAL} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B total(Object x1, Object x2, B out) {
    return TOTAL.into(out, x1, x2);
  }

  /** Applies {@link #COMPARE}; the result is a new buffer. */
  public static NdBuffer compare(Object x1, Object x2) {
    return COMPARE.apply(x1, x2);
  }

  /** Applies {@link #COMPARE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B compare(Object x1, Object x2, B out) {
    return COMPARE.into(out, x1, x2);
  }

  /** Applies {@link #SPLIT}; the results are new buffers. */
  public static NdBuffer[] split(Object x1) {
    return SPLIT.applyAll(x1);
  }

  /** Applies {@link #SPLIT} and writes to the given buffers. */
  public static void split(Object x1, NdBuffer out1, NdBuffer out2) {
    SPLIT.into(new NdBuffer[] {out1, out2}, x1);
  }

  /** Applies {@link #ROTATE}; the result is a new buffer. */
  public static NdBuffer rotate(Object x1) {
    return ROTATE.apply(x1);
  }

  /** Applies {@link #ROTATE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B rotate(Object x1, B out) {
    return ROTATE.into(out, x1);
  }

  /** Applies {@link #SUPERPOSE}; the result is a new buffer. */
  public static NdBuffer superpose(Object x1, Object x2) {
    return SUPERPOSE.apply(x1, x2);
  }

  /** Applies {@link #SUPERPOSE} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B superpose(Object x1, Object x2, B out) {
    return SUPERPOSE.into(out, x1, x2);
  }

  /** Applies {@link #ENERGY}; the result is a new buffer. */
  public static NdBuffer energy(Object x1) {
    return ENERGY.apply(x1);
  }

  /** Applies {@link #ENERGY} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B energy(Object x1, B out) {
    return ENERGY.into(out, x1);
  }

  /** Applies {@link #DAMP}; the result is a new buffer. */
  public static NdBuffer damp(Object x1, Object x2) {
    return DAMP.apply(x1, x2);
  }

  /** Applies {@link #DAMP} and writes to {@code out}, which it returns. */
  public static <B extends NdBuffer> B damp(Object x1, Object x2, B out) {
    return DAMP.into(out, x1, x2);
  }
}
