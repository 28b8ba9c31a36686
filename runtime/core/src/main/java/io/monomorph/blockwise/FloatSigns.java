package io.monomorph.blockwise;

/** Signs of numbers as 1 and -1, also those of zeros. */
final class FloatSigns {
  private static final int ONE = Float.floatToRawIntBits(1);

  private FloatSigns() {}

  /** Makes signs in d of the bits of x. */
  static void split(FloatScratch s, int n) {
    split(s.bits, s.moreBits, n);
    s.writeMoreToD(n);
  }

  static float of(float x) {
    return Float.intBitsToFloat(sign(Float.floatToRawIntBits(x)));
  }

  private static void split(int[] bits, int[] signs, int n) {
    for (int i = 0; i < n; i++) {
      signs[i] = sign(bits[i]);
    }
  }

  private static int sign(int bits) {
    return (bits & Integer.MIN_VALUE) | ONE;
  }
}
