package io.monomorph.blockwise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lengths and angles of many complex numbers, with vectors or without, are those of one. */
class LengthsAndAnglesTest {
  private static final int LONGEST = 1100;

  private static final double[] EDGES = {
    0.0,
    -0.0,
    1,
    -3,
    4,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -1e-310,
    1e-170,
    -1e-120,
    1e-45,
    3e38,
    -1e150,
    1e155,
    -Double.MAX_VALUE
  };

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void anElementHasOneResultWhereverItIs(DType dtype) {
    NdBuffer z = elements(dtype);
    double[] lengths = new double[LONGEST];
    double[] angles = new double[LONGEST];
    for (int i = 0; i < LONGEST; i++) {
      NdBuffer one = z.get(i + ":" + (i + 1));
      lengths[i] = Functions.hypot(one.real().copy(), one.imag().copy()).getDouble(0);
      angles[i] = Functions.arctan2(one.imag().copy(), one.real().copy()).getDouble(0);
    }
    for (int n = 1; n <= 100; n++) {
      for (int at : new int[] {0, 1, n % 40, 500, 970}) {
        check(z, at, 1, n, lengths, angles);
      }
      check(z, 3, 7, n, lengths, angles);
      check(z, LONGEST - 1, -3, n, lengths, angles);
    }
    for (int n = 1000; n <= LONGEST; n++) {
      check(z, LONGEST - n, 1, n, lengths, angles);
    }
  }

  private static void check(
      NdBuffer z, int at, int step, int n, double[] lengths, double[] angles) {
    int stop = at + n * step;
    NdBuffer part = z.get(at + ":" + (stop < 0 ? "" : "" + stop) + ":" + step);
    NdBuffer found = part.abs();
    NdBuffer lazily = part.lazy().abs().eval();
    NdBuffer turned = part.angle();
    for (int i = 0; i < n; i++) {
      int k = at + i * step;
      assertEquals(lengths[k], found.getDouble(i), () -> "length of " + z.item(k));
      assertEquals(lengths[k], lazily.getDouble(i), () -> "length, lazily, of " + z.item(k));
      assertEquals(angles[k], turned.getDouble(i), () -> "angle of " + z.item(k));
    }
  }

  @Test
  void lengthsAreWithinOneUnitAtAllSizes() {
    Random random = new Random(20261129);
    MathContext digits = new MathContext(40);
    int n = 3000;
    Complex128Buffer z =
        Complex128Buffer.fromFunction(index -> any(random), index -> any(random), n);
    NdBuffer lengths = z.abs();
    for (long i = 0; i < n; i++) {
      Complex one = z.get(i);
      BigDecimal squares = new BigDecimal(one.real()).pow(2).add(new BigDecimal(one.imag()).pow(2));
      BigDecimal length = squares.sqrt(digits);
      double found = lengths.getDouble(i);
      BigDecimal error = new BigDecimal(found).subtract(length).abs();
      assertTrue(error.compareTo(new BigDecimal(Math.ulp(found))) <= 0, () -> one + ": " + found);
    }
  }

  /** Of a size whose square may overflow or be nothing, or be beside the other's. */
  private static double any(Random random) {
    int range = random.nextInt(10) == 0 ? 1020 : 20;
    return Math.scalb(random.nextDouble() - 0.5, random.nextInt(2 * range) - range);
  }

  @Test
  void lengthsOfWholeTrianglesAreWhole() {
    List<Complex> sides = new ArrayList<>();
    for (int k = 1; k <= 100; k++) {
      sides.add(Complex.of(3.0 * k, -4.0 * k));
      sides.add(Complex.of(0, -k));
    }
    NdBuffer lengths = Buffers.fromArray(DType.COMPLEX128, sides).abs();
    for (int k = 1; k <= 100; k++) {
      assertEquals(5.0 * k, lengths.getDouble(2L * k - 2));
      assertEquals(k, lengths.getDouble(2L * k - 1));
    }
  }

  private static NdBuffer elements(DType dtype) {
    Random random = new Random(7);
    double[][] parts = new double[LONGEST][2];
    for (double[] one : parts) {
      one[0] = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(12) - 6);
      one[1] = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(12) - 6);
    }
    // Blocks without any edge, and one with all pairs of edges.
    int at = 600;
    for (double re : EDGES) {
      for (double im : EDGES) {
        parts[at++] = new double[] {re, im};
      }
    }
    return Complex128Buffer.fromFunction(
            index -> parts[(int) index[0]][0], index -> parts[(int) index[0]][1], LONGEST)
        .astype(dtype);
  }
}
