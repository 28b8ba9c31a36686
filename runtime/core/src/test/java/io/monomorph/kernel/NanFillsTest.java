package io.monomorph.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is NaN is replaced, whatever its other bits are, and nothing else, at any length. */
class NanFillsTest {
  private static final double[] SPECIAL = {
    Double.NaN, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 1023, 1024, 1025, 3000})
  void nothingButNan(int n) {
    Random random = new Random(n);
    double[] x = new double[n + 1];
    float[] y = new float[n + 1];
    for (int k = 0; k <= n; k++) {
      x[k] = SPECIAL[random.nextInt(SPECIAL.length)];
      y[k] = (float) x[k];
      if (Double.isNaN(x[k])) {
        // Of either sign, with any bits below.
        x[k] = Double.longBitsToDouble(random.nextLong() | 0x7FF8_0000_0000_0000L);
        y[k] = Float.intBitsToFloat(random.nextInt() | 0x7FC0_0000);
      }
    }
    double[] doubles = x.clone();
    float[] floats = y.clone();
    NanFills.replace(DType.FLOAT64, doubles, n, -2.5);
    NanFills.replace(DType.FLOAT32, floats, n, -2.5);
    for (int k = 0; k <= n; k++) {
      double expected = Double.isNaN(x[k]) && k < n ? -2.5 : x[k];
      assertEquals(bits(expected), bits(doubles[k]), "float64 at " + k);
      float single = Float.isNaN(y[k]) && k < n ? -2.5f : y[k];
      assertEquals(
          Float.floatToRawIntBits(single), Float.floatToRawIntBits(floats[k]), "float32 at " + k);
    }
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }
}
