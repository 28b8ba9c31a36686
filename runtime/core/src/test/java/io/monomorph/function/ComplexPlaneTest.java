package io.monomorph.function;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.AnyUfunc;
import io.monomorph.Complex128Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Complex functions on a grid of zeros, subnormal numbers, branch points, cuts, huge numbers,
 * infinities and NaN (complex_plane_goldens.py). Signs of zeros count.
 */
class ComplexPlaneTest {
  private final Map<DType, double[]> points = new EnumMap<>(DType.class);
  private final List<String> different = new ArrayList<>();

  @Test
  void resultsNearZerosBranchPointsAndInfinitiesAreTheTrueOnes()
      throws IOException, ReflectiveOperationException {
    int functions = 0;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(
                    requireNonNull(
                        ComplexPlaneTest.class.getResourceAsStream("planes.bin.gz")))))) {
      for (String head = FunctionValuesTest.line(in);
          !head.isEmpty();
          head = FunctionValuesTest.line(in)) {
        String[] words = head.split(" ", -1);
        DType dtype = DType.valueOf(words[1].toUpperCase(Locale.ROOT));
        int count = Integer.parseInt(words[2]);
        if (words[0].equals("points")) {
          points.put(dtype, pairs(in, count));
        } else {
          byte[] compared = in.readNBytes(count);
          check(words[0], dtype, compared, pairs(in, count));
          functions++;
        }
      }
    }
    assertEquals(List.of(), different);
    assertEquals(38, functions);
  }

  @Test
  void zerosOfPowersHaveTheSignsThatTheyHaveInProducts() {
    power(3, -0.0, 3, 0.0, 27, -0.0);
    power(2.5, -0.0, 3, -0.0, 15.625, -0.0);
    power(0.0, 1, 3, 0.0, -0.0, -1);
    power(0.0, 1, 2, 0.0, -1, 0.0);
    power(1, 0.0, -1, 0.0, 1, 0.0);
    power(1, -0.0, -6, -0.0, 1, 0.0);
    power(-1, -0.0, 5, 0.0, -1, -0.0);
    power(-0.0, -1, -3, 0.0, 0.0, -1);
    power(1, 0.0, -2.5, -1, 1, -0.0);
    power(1, -0.0, 100, -0.0, 1, -0.0);
    power(1, 1, -6, -0.0, -0.0, 0.125);
  }

  private static void power(double ar, double ai, double br, double bi, double re, double im) {
    for (DType dtype : List.of(DType.COMPLEX64, DType.COMPLEX128)) {
      NdBuffer a = Complex128Buffer.of(ar, ai).astype(dtype);
      NdBuffer b = Complex128Buffer.of(br, bi).astype(dtype);
      NdBuffer power = Ufuncs.POWER.apply(a, b).astype(DType.COMPLEX128);
      String question = "(%s, %s) to (%s, %s)".formatted(ar, ai, br, bi);
      assertEquals(re, ((Complex128Buffer) power).getReal(0), 0.0, question);
      assertEquals(im, ((Complex128Buffer) power).getImag(0), 0.0, question);
      assertEquals(
          Math.copySign(1, re), Math.copySign(1, ((Complex128Buffer) power).getReal(0)), question);
      assertEquals(
          Math.copySign(1, im), Math.copySign(1, ((Complex128Buffer) power).getImag(0)), question);
    }
  }

  private void check(String name, DType dtype, byte[] compared, double[] expected)
      throws ReflectiveOperationException {
    UniversalFunction function =
        (UniversalFunction)
            requireNonNull(Ufuncs.class.getField(name.toUpperCase(Locale.ROOT)).get(null));
    double[] of = requireNonNull(points.get(dtype));
    NdBuffer result = AnyUfunc.apply(function, Complex128Buffer.wrap(of).astype(dtype));
    assertEquals(dtype, result.dtype());
    Complex128Buffer values = (Complex128Buffer) result.astype(DType.COMPLEX128);
    for (int k = 0; k < compared.length; k++) {
      double re = values.getReal(k);
      double im = values.getImag(k);
      boolean same = same(dtype, expected[2 * k], re) && same(dtype, expected[2 * k + 1], im);
      if (compared[k] != 0 && !same) {
        different.add(
            "%s of %s(%s, %s): (%s, %s), but is (%s, %s)\n"
                .formatted(
                    name,
                    dtype,
                    of[2 * k],
                    of[2 * k + 1],
                    expected[2 * k],
                    expected[2 * k + 1],
                    re,
                    im));
      }
    }
  }

  /** Two units in the last place, of complex64, which is computed as complex128, one. */
  private static boolean same(DType dtype, double want, double have) {
    if (Double.isNaN(want) || Double.isInfinite(want) || Double.isInfinite(have)) {
      // Also the greatest number is a unit from infinity.
      return Double.compare(want, have) == 0 || Math.abs(have) == Double.MAX_VALUE;
    }
    double unit = dtype == DType.COMPLEX64 ? Math.ulp((float) want) : 2 * Math.ulp(want);
    return Math.abs(want - have) <= unit && Math.copySign(1, want) == Math.copySign(1, have);
  }

  /** Real and imaginary parts, which are in the file one after the other, in turn. */
  private static double[] pairs(DataInputStream in, int count) throws IOException {
    double[] real = AccuracyTest.doubles(in, count);
    double[] imaginary = AccuracyTest.doubles(in, count);
    double[] pairs = new double[2 * count];
    for (int k = 0; k < count; k++) {
      pairs[2 * k] = real[k];
      pairs[2 * k + 1] = imaginary[k];
    }
    return pairs;
  }
}
