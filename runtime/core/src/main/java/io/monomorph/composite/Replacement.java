package io.monomorph.composite;

import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Numbers in place of what is no finite number, by bits and without a branch. */
@UfuncLibrary(value = "io.monomorph.composite.ReplacementUfuncs", methods = false)
final class Replacement {
  private static final int INFINITY = 0x7F80_0000;

  private static final long LONG_INFINITY = 0x7FF0_0000_0000_0000L;

  private Replacement() {}

  /** The first if it is finite, else that of the others which stands for NaN or its infinity. */
  @Ufunc
  static float finite(float x, float nan, float positiveInfinity, float negativeInfinity) {
    int bits = Float.floatToRawIntBits(x);
    int magnitude = bits & Integer.MAX_VALUE;
    int isFinite = (magnitude - INFINITY) >> (Integer.SIZE - 1);
    int isNan = (INFINITY - magnitude) >> (Integer.SIZE - 1);
    int signed =
        choice(
            bits >> (Integer.SIZE - 1),
            Float.floatToRawIntBits(negativeInfinity),
            Float.floatToRawIntBits(positiveInfinity));
    int other = choice(isNan, Float.floatToRawIntBits(nan), signed);
    return Float.intBitsToFloat(choice(isFinite, bits, other));
  }

  @Ufunc
  static double finite(double x, double nan, double positiveInfinity, double negativeInfinity) {
    long bits = Double.doubleToRawLongBits(x);
    long magnitude = bits & Long.MAX_VALUE;
    long isFinite = (magnitude - LONG_INFINITY) >> (Long.SIZE - 1);
    long isNan = (LONG_INFINITY - magnitude) >> (Long.SIZE - 1);
    long signed =
        choice(
            bits >> (Long.SIZE - 1),
            Double.doubleToRawLongBits(negativeInfinity),
            Double.doubleToRawLongBits(positiveInfinity));
    long other = choice(isNan, Double.doubleToRawLongBits(nan), signed);
    return Double.longBitsToDouble(choice(isFinite, bits, other));
  }

  private static int choice(int mask, int a, int b) {
    return b ^ ((a ^ b) & mask);
  }

  private static long choice(long mask, long a, long b) {
    return b ^ ((a ^ b) & mask);
  }
}
