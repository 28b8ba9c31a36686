package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loops that are written for speed, against what they mean: choices, squares, marks and places. */
class EverydayLoopsTest {
  private static final int[] LENGTHS = {1, 5, 31, 100, 255, 512, 700, 1000, 3000, 20_000};

  private final Random random = new Random(20261128);

  @ParameterizedTest
  @EnumSource(DType.class)
  void choicesHaveTheBitsOfOneOfTwo(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = GoldenValues.sixteenths(dtype, n, 1);
      NdBuffer b = GoldenValues.sixteenths(dtype, n, 2);
      BoolBuffer marks = BoolBuffer.fromFunction(index -> random.nextBoolean(), n);
      NdBuffer expected = b.copy();
      expected.at(marks).set(a.at(marks).get());
      assertEquals(
          GoldenText.ofOneNan(expected), GoldenText.ofOneNan(Functions.where(marks, a, b)));
      NdBuffer one = a.get("0:1");
      NdBuffer filled = b.copy();
      filled.at(marks).set(one);
      assertEquals(
          GoldenText.ofOneNan(filled), GoldenText.ofOneNan(Functions.where(marks, one, b)));
    }
  }

  @ParameterizedTest
  @EnumSource(value = DType.class, names = "BOOL", mode = EnumSource.Mode.EXCLUDE)
  void powersByTwoAreSquares(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = GoldenValues.sixteenths(dtype, 2 * n, 1);
      for (NdBuffer x : List.of(a, a.get("::2"), a.get("::-1"), a.get("1:"))) {
        String square = GoldenText.ofOneNan(x.square());
        assertEquals(square, GoldenText.ofOneNan(x.pow(2)), dtype + " " + n);
        assertEquals(square, GoldenText.ofOneNan(x.copy().powInPlace(2)), dtype + " " + n);
        assertEquals(square, GoldenText.ofOneNan(x.lazy().pow(2).eval()), dtype + " " + n);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
  void powersByOneHalfAreRoots(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = GoldenValues.sixteenths(dtype, 2 * n, 1).mul(-1);
      for (NdBuffer x : List.of(a, a.get("::2"), a.get("::-1"), a.get("1:"))) {
        String root = GoldenText.ofOneNan(x.sqrt());
        assertEquals(root, GoldenText.ofOneNan(x.pow(0.5)), dtype + " " + n);
        assertEquals(root, GoldenText.ofOneNan(x.copy().powInPlace(0.5)), dtype + " " + n);
        assertEquals(root, GoldenText.ofOneNan(x.lazy().pow(0.5).eval()), dtype + " " + n);
        assertEquals(root, GoldenText.ofOneNan(x.lazy().neg().neg().pow(0.5).eval()));
      }
    }
  }

  /** As {@code np.power}, which looks at an array of one exponent too. */
  @Test
  void powersByBuffersOfHalvesAreNoRoots() {
    Float64Buffer x = Float64Buffer.of(-0.0, Double.NEGATIVE_INFINITY, 4);
    assertEquals("[-0. nan  2.]", x.pow(0.5).toString());
    assertEquals("[ 0. inf  2.]", x.pow(Float64Buffer.of(0.5)).toString());
    assertEquals("[ 0. inf  2.]", x.lazy().pow(Float64Buffer.of(0.5)).eval().toString());
    assertEquals("[ 0. inf  2.]", x.pow(Float64Buffer.of(0.5, 0.5, 0.5)).toString());
    assertEquals("[inf]", x.get("1:2").pow(Float64Buffer.of(0.5)).toString());
    assertEquals("[nan]", x.get("1:2").pow(0.5).toString());
    assertEquals("[ 0. inf  2.]", Functions.floatPower(x, 0.5).toString());
    assertEquals("[2. 3.]", Int32Buffer.of(4, 9).pow(0.5).toString());
  }

  /** The signs of zeros tell: NumPy has squares for {@code z ** 2} alone. */
  @Test
  void otherPowersOfComplexNumbersAreNoSquares() {
    Complex128Buffer z = Complex128Buffer.of(Complex.of(0, -0.0), Complex.of(3, 4));
    String squares = "[ 0. -0.j -7.+24.j]";
    String powers = "[ 0. +0.j -7.+24.j]";
    assertEquals(squares, z.pow(2).toString());
    assertEquals(squares, z.lazy().pow(2).eval().toString());
    assertEquals(powers, z.pow(2.0).toString());
    assertEquals(powers, z.lazy().pow(2.0).eval().toString());
    assertEquals(powers, z.pow(Complex.of(2, 0)).toString());
    assertEquals(powers, z.pow(Complex128Buffer.of(Complex.of(2, 0))).toString());
    assertEquals(powers, z.pow(Int64Buffer.of(2, 2)).toString());
    assertEquals(powers, Functions.floatPower(z, 2).toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64"})
  void integersAreComparedByTheirValues(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = extremes(dtype, n + 1);
      NdBuffer b = extremes(dtype, n + 1);
      compare(a, b);
      compare(a.get("1:"), b.get("1:"));
      compare(a.get("1:"), b.get(":-1"));
      compare(a, b.get("0:1").broadcastTo(n + 1));
      compare(a.get("0:1").broadcastTo(n + 1), b);
    }
  }

  private static void compare(NdBuffer a, NdBuffer b) {
    check(a, b, a.lt(b), sign -> sign < 0);
    check(a, b, a.le(b), sign -> sign <= 0);
    check(a, b, a.gt(b), sign -> sign > 0);
    check(a, b, a.ge(b), sign -> sign >= 0);
    check(a, b, a.eq(b), sign -> sign == 0);
    check(a, b, a.ne(b), sign -> sign != 0);
  }

  private static void check(NdBuffer a, NdBuffer b, BoolBuffer found, IntPredicate wanted) {
    for (int k = 0; k < a.size(); k++) {
      int sign = value(a, k).compareTo(value(b, k));
      assertEquals(
          wanted.test(sign), found.get(k), a.dtype() + " " + value(a, k) + " " + value(b, k));
    }
  }

  private static BigInteger value(NdBuffer of, long k) {
    return new BigInteger(of.item(k).toString());
  }

  /** The least and the largest integers, their neighbours, zero and random ones. */
  private NdBuffer extremes(DType dtype, int n) {
    int bits = 8 * dtype.itemSize();
    List<Object> values = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      BigInteger unsigned =
          random.nextInt(3) == 0
              ? new BigInteger(bits, random)
              : BigInteger.valueOf(random.nextInt(5) - 2)
                  .add(random.nextBoolean() ? BigInteger.ONE.shiftLeft(bits - 1) : BigInteger.ZERO)
                  .mod(BigInteger.ONE.shiftLeft(bits));
      boolean negative = !dtype.isUnsigned() && unsigned.testBit(bits - 1);
      values.add(negative ? unsigned.subtract(BigInteger.ONE.shiftLeft(bits)) : unsigned);
    }
    return Buffers.fromArray(dtype, values);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"COMPLEX64", "COMPLEX128"},
      mode = EnumSource.Mode.EXCLUDE)
  void positionsAreThoseOfTheFirst(DType dtype) {
    for (int n : LENGTHS) {
      for (int repeat = 0; repeat < 8; repeat++) {
        double[] values = new double[n];
        int distinct = 1 + random.nextInt(2 * n);
        for (int k = 0; k < n; k++) {
          values[k] = random.nextInt(distinct) - (dtype.isUnsigned() ? 0 : distinct / 2);
          values[k] = values[k] == 0 && random.nextBoolean() ? -0.0 : values[k];
        }
        if (dtype.isFloating() && repeat == 7) {
          values[random.nextInt(n)] = Double.NaN;
          values[random.nextInt(n)] = Double.NaN;
        }
        NdBuffer row = Float64Buffer.wrap(values).astype(dtype);
        assertEquals(first(row, 1), row.argmax().getLong(), dtype + " " + n);
        assertEquals(first(row, -1), row.argmin().getLong(), dtype + " " + n);
        NdBuffer rows = row.broadcastTo(3, n).copy();
        assertEquals(first(row, 1), rows.argmax(1).getLong(2), dtype + " " + n);
        assertEquals(first(row, -1), rows.argmin(1).getLong(1), dtype + " " + n);
      }
    }
  }

  private static long first(NdBuffer row, int sign) {
    long first = 0;
    for (long k = 1; k < row.size(); k++) {
      double best = row.getDouble(first);
      if (!Double.isNaN(best) && !(sign * row.getDouble(k) <= sign * best)) {
        first = k;
      }
    }
    return first;
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"UINT8", "UINT16"})
  void unsignedIntegersAreCastWithTheirValues(DType dtype) {
    int n = 1 << (8 * dtype.itemSize());
    NdBuffer all = Buffers.arange(n).astype(dtype);
    for (DType to : List.of(DType.FLOAT32, DType.FLOAT64, DType.INT64, DType.UINT64)) {
      NdBuffer cast = all.astype(to);
      for (int k = 0; k < n; k++) {
        assertEquals(k, cast.getDouble(k), dtype + " to " + to);
      }
    }
  }
}
