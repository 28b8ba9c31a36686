package io.monomorph.blockwise;

/**
 * As {@link Sin}, in float32; within two units in the last place. Angles are counted in half turns,
 * which have no two cases; the cosine counts them from where it is zero.
 */
final class FloatSin extends FloatFunction {
  private static final float TURNS = 0x1.45f306p-2f;

  /**
   * Half a turn in three parts. What the first one leaves of an angle is exact; all are positive,
   * so that nothing is left of -0 but -0.
   */
  private static final float TURN = 0x1.921fb4p+1f;

  private static final float TURN_REST = 0x1.4442d0p-23f;
  private static final float TURN_LAST = 0x1.84698ap-47f;

  /** Added to a number, it leaves no room for what is behind the point. */
  private static final float SHIFT = 0x1.8p23f;

  private final float more;

  FloatSin() {
    this(0);
  }

  private FloatSin(float more) {
    super(Float32Domain.ofSizes(0, 1 << 18).orNaN());
    this.more = more;
  }

  static FloatFunction cosine() {
    return new FloatSin(0.5f);
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = coversAll(s, n);
    sines(s.x, more, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    return sine(x, more);
  }

  private static void sines(float[] x, float more, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = sine(x[i], more);
    }
  }

  /** The nearest whole number of a small one; {@link Math#rint} is a function of doubles. */
  static float whole(float x) {
    return (x + SHIFT) - SHIFT;
  }

  private static float sine(float x, float more) {
    float whole = whole(Math.fma(x, TURNS, more));
    float turns = -(whole - more);
    float left = Math.fma(turns, TURN_REST, Math.fma(turns, TURN, x));
    left = Math.fma(turns, TURN_LAST, left);
    float z = left * left;
    float sum = 0x1.5ca958p-19f;
    sum = Math.fma(sum, z, -0x1.9f5dbcp-13f);
    sum = Math.fma(sum, z, 0x1.110e7ap-7f);
    sum = Math.fma(sum, z, -0x1.55554ap-3f);
    float size = Math.abs(Math.fma(left * z, sum, left));
    float odd = Math.abs(Math.fma(0.5f, whole, -whole(0.5f * whole)));
    return Math.signum(left) * size * Math.fma(-4, odd, 1);
  }
}
