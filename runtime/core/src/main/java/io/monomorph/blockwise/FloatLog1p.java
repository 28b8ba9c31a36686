package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * log(1 + x) = k ln 2 + log(1 + f), in float32; within two units in the last place. With 1 + x = m
 * 2^k, as in {@link FloatLog}, f is m - 1, but x itself if k is 0.
 */
final class FloatLog1p extends FloatFunction {
  private static final float LN2 = (float) Math.log(2);
  private static final float LN2_REST = (float) (Math.log(2) - LN2);

  /** A domain of the sums, which are above zero. */
  FloatLog1p() {
    super(Float32Domain.positive(Float.MIN_NORMAL, Math.scalb(1f, Float.MAX_EXPONENT - 1)));
  }

  @Override
  boolean covers(float x) {
    return domain.contains(1 + x);
  }

  @Override
  boolean block(FloatScratch s, int n) {
    sums(s.x, s.y, n);
    s.readY(n);
    boolean inside = domain.containsAll(s.bits, n);
    split(s.bits, s.b, n);
    s.writeA(n);
    logarithms(s.x, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  void markOthers(FloatScratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readY(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }

  @Override
  float of(float x) {
    int k = FloatLog.exponent(Float.floatToRawIntBits(1 + x));
    return log(x, FloatExp.power(-k), k);
  }

  private static void sums(float[] x, float[] sums, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = 1 + x[i];
    }
  }

  /** The exponents, and the bits of the powers of two by which they are taken away. */
  private static void split(int[] bits, float[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      int k = FloatLog.exponent(bits[i]);
      exponents[i] = k;
      bits[i] = FloatExp.powerBits(-k);
    }
  }

  private static void logarithms(float[] x, float[] powers, float[] k, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(x[i], powers[i], k[i]);
    }
  }

  private static float log(float x, float power, float k) {
    float f = Math.fma(x, power, power - 1);
    float rest = Math.fma(f * f, FloatLog.quotient(f), k * LN2_REST);
    return Math.signum(x) * Math.abs(Math.fma(k, LN2, f + rest));
  }
}
