package io.monomorph.blockwise;

/** As {@link Arctan2}, in float32; within two units in the last place. */
final class FloatArctan2 extends FloatPairFunction {
  private static final int ONE = Float.floatToRawIntBits(1);
  private static final int TWO = Float.floatToRawIntBits(2);
  private static final float RIGHT_ANGLE = 0x1.921fb4p+0f;

  /** What it lacks; not negative, so that its product with -0 is -0. */
  private static final float RIGHT_ANGLE_REST = 0x1.4442d2p-24f;

  FloatArctan2() {
    super(Float32Domain.ofSizes(0, Float.MAX_VALUE));
  }

  @Override
  void block(FloatScratch s, int n) {
    angles(s, n);
  }

  @Override
  float of(float ordinate, float abscissa) {
    return arctan2(ordinate, abscissa);
  }

  /** Of x and y and their bits. */
  static void angles(FloatScratch s, int n) {
    turns(s.bits, s.moreBits, s.c, n);
    s.writeA(n);
    s.writeMoreToB(n);
    quotients(s.x, s.y, s.c, s.d, n);
    angles(s.d, s.a, s.b, s.out, n);
  }

  static float arctan2(float ordinate, float abscissa) {
    int y = Float.floatToRawIntBits(ordinate);
    int x = Float.floatToRawIntBits(abscissa);
    return angle(
        quotient(ordinate, abscissa, -steep(y, x)),
        Float.intBitsToFloat(direction(y, x)),
        Float.intBitsToFloat(rightAngles(y, x)));
  }

  private static void turns(int[] ordinates, int[] abscissas, float[] steep, int n) {
    for (int i = 0; i < n; i++) {
      int y = ordinates[i];
      int x = abscissas[i];
      steep[i] = -steep(y, x);
      ordinates[i] = direction(y, x);
      abscissas[i] = rightAngles(y, x);
    }
  }

  private static int direction(int y, int x) {
    return ((y ^ x ^ steep(y, x)) & Integer.MIN_VALUE) | ONE;
  }

  private static int rightAngles(int y, int x) {
    int steep = steep(y, x);
    return (y & Integer.MIN_VALUE) | (steep & ONE) | (~steep & (x >> 31) & TWO);
  }

  private static int steep(int y, int x) {
    return ((x & Integer.MAX_VALUE) - (y & Integer.MAX_VALUE)) >> 31;
  }

  private static void quotients(
      float[] ordinates, float[] abscissas, float[] steep, float[] quotients, int n) {
    for (int i = 0; i < n; i++) {
      quotients[i] = quotient(ordinates[i], abscissas[i], steep[i]);
    }
  }

  /** Of the shorter by the longer side; that of the origin is 0. */
  private static float quotient(float ordinate, float abscissa, float steep) {
    float y = Math.abs(ordinate);
    float x = Math.abs(abscissa);
    float flat = 1 - steep;
    float shorter = Math.fma(flat, y, steep * x);
    float longer = Math.fma(steep, y, flat * x);
    return shorter / (longer + (1 - Math.signum(longer)));
  }

  private static void angles(
      float[] quotients, float[] directions, float[] rightAngles, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = angle(quotients[i], directions[i], rightAngles[i]);
    }
  }

  private static float angle(float t, float direction, float rightAngles) {
    float z = t * t;
    float low = Math.fma(t * z, FloatArctan.quotient(z), 0); // the sum of -0 and 0 is 0
    float whole = rightAngles * RIGHT_ANGLE;
    float part = direction * t;
    float top = whole + part;
    float lost = part - (top - whole);
    return top + (lost + Math.fma(rightAngles, RIGHT_ANGLE_REST, direction * low));
  }
}
