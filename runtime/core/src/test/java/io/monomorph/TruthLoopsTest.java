package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Loops that ask for truths and signs, of several elements at once, against the elements one by
 * one: at any offset and stride, at all short lengths and around those of blocks.
 */
class TruthLoopsTest {
  private static final int[] LENGTHS =
      IntStream.concat(IntStream.rangeClosed(1, 100), IntStream.of(127, 129, 767, 2047, 2049, 5000))
          .toArray();

  private static final double[] SPECIAL = {
    0.0, -0.0, 1, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-45, 0x1p-1074, 6e-8
  };

  private final Random random = new Random(20261130);

  private static boolean isTrue(NdBuffer of, long k) {
    return (of.rank() == 0 ? of.getDouble() : of.getDouble(k)) != 0;
  }

  /** Zeros, and what is not zero because of its lowest or of its highest bits. */
  private NdBuffer numbers(DType dtype, int n) {
    if (dtype.isFloating()) {
      double[] values = new double[n];
      for (int k = 0; k < n; k++) {
        values[k] = random.nextInt(8) == 0 ? Double.NaN : SPECIAL[random.nextInt(SPECIAL.length)];
      }
      return Float64Buffer.wrap(values).astype(dtype);
    }
    long[] values = new long[n];
    for (int k = 0; k < n; k++) {
      values[k] = random.nextInt(3) == 0 ? 0 : 1L << random.nextInt(8 * dtype.itemSize());
    }
    return Int64Buffer.wrap(values).astype(dtype);
  }

  private static List<NdBuffer> views(NdBuffer of) {
    return List.of(of, of.get("1:"), of.get("::2"), of.get("::-1"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"BOOL", "COMPLEX64", "COMPLEX128"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNotZeroIsTrue(DType dtype) {
    for (int n : LENGTHS) {
      List<NdBuffer> firsts = views(numbers(dtype, n + 1));
      List<NdBuffer> seconds = views(numbers(dtype, n + 1));
      for (int v = 0; v < firsts.size(); v++) {
        NdBuffer a = firsts.get(v);
        NdBuffer b = seconds.get(v);
        NdBuffer cast = a.astype(DType.BOOL);
        BoolBuffer not = Functions.logicalNot(a);
        long count = 0;
        for (long k = 0; k < a.size(); k++) {
          assertEquals(isTrue(a, k), isTrue(cast, k), dtype + " " + a.getDouble(k));
          assertEquals(!isTrue(a, k), not.get(k), dtype + " " + a.getDouble(k));
          count += isTrue(a, k) ? 1 : 0;
        }
        assertEquals(count, a.countNonzero().getLong());
        combine(a, b);
        combine(a, b.get("0"));
        combine(a.get("0"), b);
      }
    }
  }

  private static void combine(NdBuffer a, NdBuffer b) {
    BoolBuffer and = Functions.logicalAnd(a, b);
    BoolBuffer or = Functions.logicalOr(a, b);
    BoolBuffer xor = Functions.logicalXor(a, b);
    for (long k = 0; k < and.size(); k++) {
      boolean x = isTrue(a, k);
      boolean y = isTrue(b, k);
      assertEquals(x && y, and.get(k));
      assertEquals(x || y, or.get(k));
      assertEquals(x != y, xor.get(k));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"BOOL", "COMPLEX64", "COMPLEX128"},
      mode = EnumSource.Mode.EXCLUDE)
  void oneElementDecidesWhereverItIs(DType dtype) {
    for (int n : LENGTHS) {
      for (int place : new int[] {0, n / 2, n - 1, random.nextInt(n)}) {
        NdBuffer zeros = Buffers.zeros(dtype, n + 2);
        NdBuffer row = zeros.get("1:-1");
        assertEquals(false, row.any().get());
        zeros.at(0).set(1);
        zeros.at(-1).set(1);
        assertEquals(false, row.any().get());
        row.at(place).set(1);
        assertEquals(true, row.any().get());
        NdBuffer ones = Buffers.ones(dtype, n + 2);
        row = ones.get("1:-1");
        assertEquals(true, row.all().get());
        ones.at(0).set(0);
        ones.at(-1).set(0);
        assertEquals(true, row.all().get());
        row.at(place).set(0);
        assertEquals(false, row.all().get());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "INT64"})
  void integersHaveTheirSignsAndBits(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer all = Int64Buffer.wrap(random.longs(n + 1).toArray()).astype(dtype);
      for (int k = 0; k < n; k += 7) {
        all.at(k).set(k % 3 - (dtype.isUnsigned() ? 0 : 1));
      }
      for (NdBuffer a : views(all)) {
        NdBuffer signs = Functions.sign(a);
        UInt8Buffer counts = Functions.bitwiseCount(a);
        for (long k = 0; k < a.size(); k++) {
          long number = a.getLong(k);
          assertEquals(Long.signum(number), signs.getLong(k), dtype + " " + number);
          assertEquals(Long.bitCount(Math.abs(number)), counts.getLong(k), dtype + " " + number);
        }
      }
    }
  }

  private double[] specials(int n, boolean withNan) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] =
          random.nextInt(2) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian();
    }
    if (withNan) {
      for (int k = 0; k < 1 + n / 8; k++) {
        // Of both signs, and with bits of their own.
        long sign = random.nextBoolean() ? Long.MIN_VALUE : 0;
        long bits = 0x7FF8_0000_0000_0000L | (random.nextLong() & 0x7_FFFF_E000_0000L);
        values[random.nextInt(n)] = Double.longBitsToDouble(sign | bits);
      }
    }
    return values;
  }

  private static double sign(double a) {
    return a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a;
  }

  private static double fmax(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  private static double fmin(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  private static long[] bits(NdBuffer of) {
    long[] bits = new long[(int) of.size()];
    for (int k = 0; k < bits.length; k++) {
      bits[k] =
          of instanceof Float32Buffer floats
              ? Float.floatToRawIntBits(floats.get(k))
              : Double.doubleToRawLongBits(((Float64Buffer) of).get(k));
    }
    return bits;
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void signsAndKnownExtremesHaveTheirBits(DType dtype) {
    for (int n : LENGTHS) {
      for (boolean withNan : new boolean[] {false, true}) {
        List<NdBuffer> firsts = views(Float64Buffer.wrap(specials(n + 1, withNan)).astype(dtype));
        List<NdBuffer> seconds = views(Float64Buffer.wrap(specials(n + 1, withNan)).astype(dtype));
        for (int v = 0; v < firsts.size(); v++) {
          NdBuffer a = firsts.get(v);
          NdBuffer b = seconds.get(v);
          assertArrayEquals(bits(each(a, a, (x, y) -> sign(x))), bits(Functions.sign(a)));
          BoolBuffer negative = Functions.signbit(a);
          for (long k = 0; k < a.size(); k++) {
            boolean wanted = Double.doubleToRawLongBits(a.getDouble(k)) < 0;
            assertEquals(wanted, negative.get(k));
          }
          extremes(a, b);
          extremes(a, a.get("0"));
          extremes(b.get("0"), a);
        }
      }
    }
  }

  private static void extremes(NdBuffer a, NdBuffer b) {
    long[] largest = bits(each(a, b, TruthLoopsTest::fmax));
    long[] smallest = bits(each(a, b, TruthLoopsTest::fmin));
    assertArrayEquals(largest, bits(Functions.fmax(a, b)));
    assertArrayEquals(smallest, bits(Functions.fmin(a, b)));
    if (a.rank() == 1) {
      NdBuffer inPlace = a.copy();
      Ufuncs.FMAX.apply(inPlace, b, Destination.into(inPlace));
      assertArrayEquals(largest, bits(inPlace));
    }
  }

  private static NdBuffer each(NdBuffer a, NdBuffer b, DoubleBinaryOperator function) {
    double[] results = new double[(int) Math.max(a.size(), b.size())];
    for (int k = 0; k < results.length; k++) {
      double x = a.rank() == 0 ? a.getDouble() : a.getDouble(k);
      double y = b.rank() == 0 ? b.getDouble() : b.getDouble(k);
      results[k] = function.applyAsDouble(x, y);
    }
    return Float64Buffer.wrap(results).astype(a.dtype());
  }

  @Test
  void partsOfComplexSumsAreAddedPairwise() {
    for (DType dtype : new DType[] {DType.COMPLEX64, DType.COMPLEX128}) {
      for (int n : LENGTHS) {
        double[] parts = random.doubles(2L * n + 2, -1, 1).toArray();
        NdBuffer re = Float64Buffer.wrap(parts).get(":" + (n + 1));
        NdBuffer im = Float64Buffer.wrap(parts).get((n + 1) + ":");
        NdBuffer all = Functions.add(re, Functions.multiply(im, Complex.I)).astype(dtype);
        for (NdBuffer row : views(all)) {
          NdBuffer sum = Functions.sum(row);
          boolean round = dtype == DType.COMPLEX64;
          assertEquals(pairwise(row.real(), 0, row.size(), round), sum.real().getDouble());
          assertEquals(pairwise(row.imag(), 0, row.size(), round), sum.imag().getDouble());
        }
      }
    }
  }

  /** As NumPy adds the parts of complex numbers: in four streams, of up to 64 numbers. */
  private static double pairwise(NdBuffer x, long at, long n, boolean round) {
    if (n < 4) {
      return inOrder(x, at, at + n, 0, round);
    }
    if (n > 64) {
      long half = n / 2 - n / 2 % 4;
      double first = pairwise(x, at, half, round);
      return round(first + pairwise(x, at + half, n - half, round), round);
    }
    double[] streams = new double[4];
    long whole = n - n % 4;
    for (long k = 0; k < whole; k++) {
      int stream = (int) (k % 4);
      streams[stream] = round(streams[stream] + x.getDouble(at + k), round);
    }
    double first = round(streams[0] + streams[1], round);
    double second = round(streams[2] + streams[3], round);
    return inOrder(x, at + whole, at + n, round(first + second, round), round);
  }

  /** Rows that are loaded, and not read where they are: those of an expression. */
  @Test
  void columnsOfExpressionsAreDecidedByAllRows() {
    for (long[] shape : new long[][] {{9, 1000}, {5, 1025}, {3, 140_001}, {2, 3, 1500}}) {
      for (DType dtype : List.of(DType.BOOL, DType.INT16, DType.FLOAT64, DType.COMPLEX64)) {
        NdBuffer a = Buffers.arange(0, Buffers.zeros(DType.BOOL, shape).size()).mod(19);
        NdBuffer some = a.reshape(shape).astype(dtype);
        NdBuffer few = a.eq(3).reshape(shape).astype(dtype);
        NdBuffer one = Buffers.ones(dtype);
        for (int axis = 0; axis < shape.length; axis++) {
          assertEquals(some.all(axis), some.lazy().mul(one).all(axis).eval());
          assertEquals(some.any(axis), some.lazy().mul(one).any(axis).eval());
          assertEquals(few.any(axis), few.lazy().mul(one).any(axis).eval());
        }
      }
    }
  }

  private static double inOrder(NdBuffer x, long from, long to, double before, boolean round) {
    double sum = before;
    for (long k = from; k < to; k++) {
      sum = round(sum + x.getDouble(k), round);
    }
    return sum;
  }

  private static double round(double number, boolean round) {
    return round ? (float) number : number;
  }
}
