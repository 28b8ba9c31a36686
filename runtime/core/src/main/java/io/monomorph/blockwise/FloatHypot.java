package io.monomorph.blockwise;

/**
 * As {@link Hypot}, of float32. It is computed as float64, where the squares are exact and cannot
 * overflow, and rounded once: the root takes most of the time, and nothing else has to be stored.
 */
final class FloatHypot extends FloatPairFunction {
  FloatHypot() {
    super(Float32Domain.ofSizes(0, Float.MAX_VALUE));
  }

  @Override
  void block(FloatScratch s, int n) {
    lengths(s.x, s.y, s.out, n);
  }

  @Override
  float of(float x, float y) {
    return length(x, y);
  }

  private static void lengths(float[] x, float[] y, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = length(x[i], y[i]);
    }
  }

  private static float length(double x, double y) {
    return (float) Math.sqrt(Math.fma(x, x, y * y));
  }
}
