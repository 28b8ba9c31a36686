package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of integers divided by one number give what Java's division of each gives. */
class DivisionByNumberTest {
  private static final int LENGTH = 300;

  private final Random random = new Random(20261129);

  private static NdBuffer row(DType dtype, long[] values) {
    return Int64Buffer.of(values).astype(dtype);
  }

  private static long least(DType dtype) {
    return dtype.isUnsigned() ? 0 : Long.MIN_VALUE >> (Long.SIZE - 8 * dtype.itemSize());
  }

  private static long greatest(DType dtype) {
    return Long.MAX_VALUE >> (Long.SIZE - 8 * dtype.itemSize() - (dtype.isUnsigned() ? 1 : 0));
  }

  /**
   * The ends of a dtype, small numbers, neighbours of powers of two and of multiples, and others.
   */
  private long[] values(DType dtype, long divisor) {
    LongStream.Builder all = LongStream.builder();
    long least = least(dtype);
    long greatest = greatest(dtype);
    for (int k = 0; k < 20; k++) {
      all.add(least + k).add(greatest - k).add(k - 10);
    }
    for (int k = 0; k < 8 * dtype.itemSize() - 1; k++) {
      long power = 1L << k;
      all.add(power - 1).add(power).add(-power).add(-power - 1);
    }
    long[] some = all.build().toArray();
    long[] values = Arrays.copyOf(some, LENGTH);
    for (int k = some.length; k < LENGTH; k++) {
      long number = random.nextLong() >> random.nextInt(Long.SIZE);
      values[k] = divisor == 0 ? number : number / divisor * divisor + random.nextInt(3) - 1;
    }
    return LongStream.of(values).map(x -> wrapped(dtype, x)).toArray();
  }

  private static long wrapped(DType dtype, long x) {
    int unused = Long.SIZE - 8 * dtype.itemSize();
    return dtype.isUnsigned() ? x << unused >>> unused : x << unused >> unused;
  }

  private void check(DType dtype, long divisor) {
    long[] x = values(dtype, divisor);
    NdBuffer numbers = row(dtype, x);
    NdBuffer by = row(dtype, new long[] {divisor}).get("0");
    long[] quotients =
        Arrays.stream(x).map(one -> divisor == 0 ? 0 : Math.floorDiv(one, divisor)).toArray();
    long[] remainders =
        Arrays.stream(x).map(one -> divisor == 0 ? 0 : Math.floorMod(one, divisor)).toArray();
    NdBuffer expected = row(dtype, quotients);
    NdBuffer left = row(dtype, remainders);
    String what = dtype + " by " + divisor;
    assertEquals(expected, numbers.floordiv(by), what);
    assertEquals(left, numbers.mod(by), what);
    NdBuffer apart = numbers.get("::-3");
    assertEquals(expected.get("::-3"), apart.floordiv(by), what);
    assertEquals(left.get("::-3"), apart.mod(by), what);
    assertEquals(left.get("1:"), numbers.get("1:").mod(by), what);
    assertEquals(expected.get("1:"), numbers.get("1:").floordiv(by), what);
    NdBuffer inPlace = numbers.copy();
    inPlace.floordivInPlace(by);
    assertEquals(expected, inPlace, what);
    assertEquals(left, numbers.lazy().mod(by).eval(), what);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64"})
  void quotientsAndRemaindersAreThoseOfEach(DType dtype) {
    for (long divisor = -3; divisor < 40; divisor++) {
      check(dtype, wrapped(dtype, divisor));
    }
    for (int k = 2; k < 8 * dtype.itemSize(); k++) {
      long power = 1L << k;
      check(dtype, wrapped(dtype, power - 1));
      check(dtype, wrapped(dtype, power));
      check(dtype, wrapped(dtype, power + 1));
    }
    check(dtype, greatest(dtype));
    check(dtype, least(dtype));
    for (int k = 0; k < 200; k++) {
      check(dtype, wrapped(dtype, random.nextLong() >> random.nextInt(Long.SIZE)));
    }
  }

  @Test
  void allBytesByAllBytes() {
    NdBuffer signed = Buffers.arange(DType.INT64, 256).sub(128).astype(DType.INT8);
    NdBuffer unsigned = Buffers.arange(DType.INT64, 256).astype(DType.UINT8);
    for (NdBuffer bytes : new NdBuffer[] {signed, unsigned}) {
      // Beside one number, rows of divisors, which are divided by one after the other.
      NdBuffer table = bytes.get(":, None").floordiv(bytes);
      NdBuffer left = bytes.get(":, None").mod(bytes);
      for (int k = 0; k < 256; k++) {
        assertEquals(table.at(":, " + k).get(), bytes.floordiv(bytes.at(k).get()));
        assertEquals(left.at(":, " + k).get(), bytes.mod(bytes.at(k).get()));
      }
    }
  }

  /** What is exact as a double is divided by way of doubles: multiples and their neighbours. */
  @Test
  void numbersOfUpTo52Bits() {
    int n = 5000;
    for (int bits = 32; bits <= 53; bits++) {
      long end = 1L << bits;
      for (int k = 0; k < 20; k++) {
        long divisor = 2 + random.nextLong(1L << (1 + random.nextInt(bits)));
        long[] x = random.longs(n, -end, end).toArray();
        for (int i = 0; i < n / 2; i++) {
          long multiple = x[i] / divisor * divisor + random.nextInt(3) - 1;
          x[i] = Math.clamp(multiple, -end, end - 1);
        }
        x[0] = -end;
        x[1] = end - 1;
        String what = bits + " bits by " + divisor;
        NdBuffer numbers = Int64Buffer.of(x);
        assertEquals(
            Int64Buffer.of(Arrays.stream(x).map(one -> Math.floorDiv(one, divisor)).toArray()),
            numbers.floordiv(divisor),
            what);
        assertEquals(
            Int64Buffer.of(Arrays.stream(x).map(one -> Math.floorMod(one, divisor)).toArray()),
            numbers.mod(divisor),
            what);
      }
    }
  }

  /** Blocks of int64 are told apart: those of small numbers, and those that have others. */
  @Test
  void fewLargeNumbersAmongSmallOnes() {
    int n = 20_000;
    for (long divisor : new long[] {3, 7, 3600, 1L << 31, (1L << 31) + 1, 1L << 40}) {
      long[] x = random.longs(n, -1_000_000_000, 1_000_000_000).toArray();
      for (long large : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -(1L << 31) - 1}) {
        x[random.nextInt(n)] = large;
        NdBuffer numbers = Int64Buffer.of(x);
        assertEquals(
            Int64Buffer.of(Arrays.stream(x).map(one -> Math.floorDiv(one, divisor)).toArray()),
            numbers.floordiv(divisor));
        assertEquals(
            Int64Buffer.of(Arrays.stream(x).map(one -> Math.floorMod(one, divisor)).toArray()),
            numbers.mod(divisor));
      }
    }
  }
}
