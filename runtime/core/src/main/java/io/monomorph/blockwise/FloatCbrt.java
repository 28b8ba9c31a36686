package io.monomorph.blockwise;

/**
 * As {@link Cbrt}, in float32; within one unit in the last place. One step after the polynomial is
 * enough, with what the square loses by rounding.
 */
final class FloatCbrt extends FloatFunction {
  private static final float THIRD = 1 / 3f;

  /** Two thirds of the exponent's bias, less what makes the errors even. */
  private static final int BIAS = 0x2a512000;

  FloatCbrt() {
    super(Float32Domain.ofSizes(0x1p-120f, 0x1p120f).orNaN());
  }

  @Override
  boolean covers(float x) {
    return domain.contains(size(x));
  }

  @Override
  boolean block(FloatScratch s, int n) {
    sizes(s.x, s.y, n);
    s.readY(n);
    boolean inside = domain.containsAll(s.bits, n);
    firsts(s.bits, n);
    s.writeA(n);
    roots(s.x, s.y, s.a, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float size = size(x);
    return root(x, size, Float.intBitsToFloat(first(Float.floatToRawIntBits(size))));
  }

  private static void firsts(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] = first(bits[i]);
    }
  }

  /** The bits of a number that is nearly the root of a size, from those of the number. */
  private static int first(int bits) {
    return (int) (bits * THIRD) + BIAS;
  }

  private static void sizes(float[] x, float[] sizes, int n) {
    for (int i = 0; i < n; i++) {
      sizes[i] = size(x[i]);
    }
  }

  /** That of zero is 1, of which the root is multiplied by zero. */
  private static float size(float x) {
    return Math.abs(x) + (1 - Math.abs(Math.signum(x)));
  }

  private static void roots(float[] x, float[] sizes, float[] first, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = root(x[i], sizes[i], first[i]);
    }
  }

  private static float root(float x, float size, float first) {
    float inverse = 1 / size;
    float r = (first * first) * (first * inverse);
    float sum = 0x1.c494b2p-3f;
    sum = Math.fma(sum, r, -0x1.8d8d42p-1f);
    sum = Math.fma(sum, r, 0x1.8e345p+0f);
    float t = first * sum;
    float square = t * t;
    float rest = Math.fma(t, t, -square);
    float lacking = Math.fma(-rest, t, Math.fma(-square, t, size));
    return Math.signum(x) * Math.fma(t, THIRD * lacking * inverse, t);
  }
}
