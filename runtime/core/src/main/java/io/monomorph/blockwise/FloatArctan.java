package io.monomorph.blockwise;

import java.util.Arrays;

/** The angles of points whose abscissa is 1, in float32; within one unit in the last place. */
final class FloatArctan extends FloatFunction {
  FloatArctan() {
    super(Float32Domain.ofSizes(0, Float.MAX_VALUE));
  }

  @Override
  void block(FloatScratch s, int n) {
    Arrays.fill(s.y, 0, n, 1);
    Arrays.fill(s.moreBits, 0, n, Float.floatToRawIntBits(1));
    FloatArctan2.angles(s, n);
  }

  @Override
  float of(float x) {
    return FloatArctan2.arctan2(x, 1);
  }
}
