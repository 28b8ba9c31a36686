package io.monomorph.composite;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Numbers in place of what is no finite number, by bits and without a branch. */
@UfuncLibrary(value = "io.monomorph.composite.ReplacementUfuncs", methods = false)
final class Replacement {
  private static final long INFINITY = 0x7FF0_0000_0000_0000L;

  private Replacement() {}

  /** The first if it is finite, else that of the others which stands for NaN or its infinity. */
  @Ufunc
  static float finite(float x, float nan, float positiveInfinity, float negativeInfinity) {
    return (float) finite((double) x, nan, positiveInfinity, negativeInfinity);
  }

  @Ufunc
  static double finite(double x, double nan, double positiveInfinity, double negativeInfinity) {
    long bits = Double.doubleToRawLongBits(x);
    long magnitude = bits & Long.MAX_VALUE;
    long isFinite = (magnitude - INFINITY) >> (Long.SIZE - 1);
    long isNan = (INFINITY - magnitude) >> (Long.SIZE - 1);
    long signed =
        choice(
            bits >> (Long.SIZE - 1),
            Double.doubleToRawLongBits(negativeInfinity),
            Double.doubleToRawLongBits(positiveInfinity));
    long other = choice(isNan, Double.doubleToRawLongBits(nan), signed);
    return Double.longBitsToDouble(choice(isFinite, bits, other));
  }

  private static long choice(long mask, long a, long b) {
    return b ^ ((a ^ b) & mask);
  }
}
