package io.monomorph.blockwise;

/**
 * As {@link Arctan}, in float32; within two units in the last place. Of numbers beyond 1 it is a
 * right angle less that of the inverse.
 */
final class FloatArctan extends FloatFunction {
  private static final float RIGHT_ANGLE = 0x1.921fb4p+0f;
  private static final float RIGHT_ANGLE_REST = 0x1.4442dp-24f;

  FloatArctan() {
    super(Float32Domain.ofSizes(0, Float.MAX_VALUE).orNaN());
  }

  @Override
  boolean block(FloatScratch s, int n) {
    boolean inside = coversAll(s, n);
    tangents(s.x, s.a, s.b, n);
    angles(s.x, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  float of(float x) {
    float large = large(x);
    return Math.signum(x) * angle(tangent(x, large), large);
  }

  private static void tangents(float[] x, float[] tangents, float[] large, int n) {
    for (int i = 0; i < n; i++) {
      float one = x[i];
      float beyond = large(one);
      large[i] = beyond;
      tangents[i] = tangent(one, beyond);
    }
  }

  private static void angles(float[] x, float[] tangents, float[] large, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.signum(x[i]) * angle(tangents[i], large[i]);
    }
  }

  /** 1 beyond 1, otherwise 0; at 1 a half, by which both are mixed. */
  private static float large(float x) {
    return 0.5f + 0.5f * Math.signum(Math.abs(x) - 1);
  }

  private static float tangent(float x, float large) {
    float size = Math.abs(x);
    float small = 1 - large;
    return Math.fma(small, size, large) / Math.fma(large, size, small);
  }

  /** The angle of a positive number. */
  private static float angle(float t, float large) {
    float z = t * t;
    float times = Math.fma(-2, large, 1);
    float top = Math.fma(times, t, large * RIGHT_ANGLE);
    return top + Math.fma(times, t * z * quotient(z), large * RIGHT_ANGLE_REST);
  }

  /** The arctangent of a number of size 1 at most, less it, by its cube. */
  static float quotient(float z) {
    float sum = -0x1.c7dc84p-10f;
    sum = Math.fma(sum, z, 0x1.5d871ap-7f);
    sum = Math.fma(sum, z, -0x1.f722e6p-6f);
    sum = Math.fma(sum, z, 0x1.d6de14p-5f);
    sum = Math.fma(sum, z, -0x1.5709bap-4f);
    sum = Math.fma(sum, z, 0x1.c0317ep-4f);
    sum = Math.fma(sum, z, -0x1.24177ap-3f);
    sum = Math.fma(sum, z, 0x1.9991p-3f);
    return Math.fma(sum, z, -0x1.55553ap-2f);
  }
}
