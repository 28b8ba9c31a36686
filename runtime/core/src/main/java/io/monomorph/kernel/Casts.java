package io.monomorph.kernel;

import io.monomorph.dtype.DType;

/** Moves runs of elements between primitive arrays of any two dtypes. */
public final class Casts {
  /** Longer rows go in parts, so that the JIT soon compiles the loops, which are called often. */
  private static final int PART = 1 << 14;

  private Casts() {}

  /**
   * Casts {@code n} elements, from position {@code at} each {@code step} further on, to positions
   * from {@code out} each {@code outStep} further on. Positions and steps count elements.
   */
  public static void run(
      DType from,
      Object source,
      int at,
      int step,
      DType to,
      Object target,
      int out,
      int outStep,
      int n) {
    if (keepBits(from, to)) {
      Copies.run(from, source, at, step, target, out, outStep, n);
      return;
    }
    int done = 0;
    for (; n - done > PART; done += PART) {
      part(from, source, at + done * step, step, to, target, out + done * outStep, outStep, PART);
    }
    part(from, source, at + done * step, step, to, target, out + done * outStep, outStep, n - done);
  }

  /** Whether a cast is a copy: integers wrap around, which is to say that the bits stay. */
  public static boolean keepBits(DType from, DType to) {
    return from == to || (from.isInteger() && to.isInteger() && from.itemSize() == to.itemSize());
  }

  private static void part(
      DType from,
      Object source,
      int at,
      int step,
      DType to,
      Object target,
      int out,
      int outStep,
      int n) {
    switch (from) {
      case BOOL -> CastFromBool.run(source, at, step, to, target, out, outStep, n);
      case INT8 -> CastFromInt8.run(source, at, step, to, target, out, outStep, n);
      case UINT8 -> CastFromUInt8.run(source, at, step, to, target, out, outStep, n);
      case INT16 -> CastFromInt16.run(source, at, step, to, target, out, outStep, n);
      case UINT16 -> CastFromUInt16.run(source, at, step, to, target, out, outStep, n);
      case INT32 -> CastFromInt32.run(source, at, step, to, target, out, outStep, n);
      case UINT32 -> CastFromUInt32.run(source, at, step, to, target, out, outStep, n);
      case INT64 -> CastFromInt64.run(source, at, step, to, target, out, outStep, n);
      case UINT64 -> CastFromUInt64.run(source, at, step, to, target, out, outStep, n);
      case FLOAT16 -> CastFromFloat16.run(source, at, step, to, target, out, outStep, n);
      case FLOAT32 -> CastFromFloat32.run(source, at, step, to, target, out, outStep, n);
      case FLOAT64 -> CastFromFloat64.run(source, at, step, to, target, out, outStep, n);
      case COMPLEX64 -> CastFromComplex64.run(source, at, step, to, target, out, outStep, n);
      case COMPLEX128 -> CastFromComplex128.run(source, at, step, to, target, out, outStep, n);
    }
  }
}
