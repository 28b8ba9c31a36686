package io.monomorph.blockwise;

/** As {@link Arcsin}, in float32; within two units in the last place. */
final class FloatArcsin extends FloatFunction {
  private static final float RIGHT_ANGLE = 0x1.921fb4p+0f;
  private static final float RIGHT_ANGLE_REST = 0x1.4442d0p-24f;

  private final boolean cosine;

  FloatArcsin() {
    this(false);
  }

  private FloatArcsin(boolean cosine) {
    super(Float32Domain.ofSizes(0, 1).orNaN());
    this.cosine = cosine;
  }

  static FloatFunction cosine() {
    return new FloatArcsin(true);
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = coversAll(s, n);
    choices(s.x, s.a, s.b, n);
    if (cosine) {
      arccosines(s.x, s.a, s.b, s.out, n);
    } else {
      arcsines(s.x, s.a, s.b, s.out, n);
    }
    return inside;
  }

  @Override
  float of(float x) {
    float z = square(x);
    float r = root(x, z);
    return cosine ? arccosine(x, r, z) : arcsine(x, r, z);
  }

  private static void choices(float[] x, float[] roots, float[] squares, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float z = square(one);
      squares[i] = z;
      roots[i] = root(one, z);
    }
  }

  private static void arcsines(float[] x, float[] roots, float[] squares, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = arcsine(x[i], roots[i], squares[i]);
    }
  }

  private static void arccosines(float[] x, float[] roots, float[] squares, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = arccosine(x[i], roots[i], squares[i]);
    }
  }

  /** 1 beyond a half, otherwise 0. */
  private static float large(float x) {
    return FloatSin.whole(Math.abs(x));
  }

  private static float square(float x) {
    float large = large(x);
    return Math.fma(large, Math.fma(-0.5f, Math.abs(x), 0.5f), (1 - large) * (x * x));
  }

  private static float root(float x, float square) {
    float large = large(x);
    return Math.fma(large, (float) Math.sqrt(square), (1 - large) * Math.abs(x));
  }

  private static float arcsine(float x, float r, float z) {
    float large = large(x);
    return Math.signum(x) * angle(large, Math.fma(-3, large, 1), r, z);
  }

  private static float arccosine(float x, float r, float z) {
    float sign = Math.signum(x);
    float large = large(x);
    return angle(Math.fma(-sign, large, 1), sign * Math.fma(3, large, -1), r, z);
  }

  /** Some right angles, and some times the arcsine of r with the square z. */
  private static float angle(float rightAngles, float times, float r, float z) {
    float sum = 0x1.5a0bfep-5f;
    sum = Math.fma(sum, z, 0x1.8b78a6p-6f);
    sum = Math.fma(sum, z, 0x1.748eacp-5f);
    sum = Math.fma(sum, z, 0x1.33015p-4f);
    sum = Math.fma(sum, z, 0x1.5555cap-3f);
    float whole = rightAngles * RIGHT_ANGLE;
    float top = Math.fma(times, r, whole);
    float lost = Math.fma(times, r, whole - top);
    return top + Math.fma(times, r * z * sum, Math.fma(rightAngles, RIGHT_ANGLE_REST, lost));
  }
}
