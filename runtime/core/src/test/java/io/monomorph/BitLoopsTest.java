package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Loops that compare and compute the bits of several elements at once, against Java's operators: at
 * any offset, at lengths around those of blocks, and with single elements on either side.
 */
class BitLoopsTest {
  private static final int[] LENGTHS = {
    1, 31, 32, 63, 100, 699, 700, 2047, 2050, 4097, 9000, 70_001
  };

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    1e-45,
    -1e-45,
    0x1p-1074
  };

  private final Random random = new Random(20261129);

  private interface Comparison {
    boolean of(double a, double b);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void floatingPointNumbersAreComparedByTheirValues(DType dtype) {
    for (int n : LENGTHS) {
      for (boolean withNan : new boolean[] {false, true}) {
        NdBuffer a = numbers(dtype, n + 3, withNan);
        NdBuffer b = numbers(dtype, n + 3, withNan);
        compare(a, b);
        compare(a.get("1:"), b.get(":-1"));
        compare(a.get("3:"), b.get("3:"));
        compare(a.get("::-1"), b);
        for (double one : new double[] {SPECIAL[random.nextInt(SPECIAL.length)], Double.NaN}) {
          NdBuffer single = Buffers.fromArray(dtype, one);
          compare(a.get("1:"), single);
          compare(single, b.get("2:"));
        }
      }
    }
  }

  @Test
  void booleansAreComparedAsNumbers() {
    for (int n : LENGTHS) {
      NdBuffer a = numbers(DType.FLOAT64, n + 3, false).gt(0);
      NdBuffer b = numbers(DType.FLOAT64, n + 3, false).gt(0);
      compare(a, b);
      compare(a.get("1:"), b.get(":-1"));
      compare(a.get("::-1"), b);
      compare(a, Buffers.fromArray(DType.BOOL, 1.0));
      compare(Buffers.fromArray(DType.BOOL, 0.0), b.get("2:"));
    }
  }

  private NdBuffer numbers(DType dtype, int n, boolean withNan) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] =
          random.nextInt(3) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian();
    }
    if (withNan) {
      values[random.nextInt(n)] = Double.NaN;
    }
    return Float64Buffer.wrap(values).astype(dtype);
  }

  private static void compare(NdBuffer a, NdBuffer b) {
    checkMarks(a, b, Functions.less(a, b), (x, y) -> x < y);
    checkMarks(a, b, Functions.lessEqual(a, b), (x, y) -> x <= y);
    checkMarks(a, b, Functions.greater(a, b), (x, y) -> x > y);
    checkMarks(a, b, Functions.greaterEqual(a, b), (x, y) -> x >= y);
    checkMarks(a, b, Functions.equal(a, b), (x, y) -> x == y);
    checkMarks(a, b, Functions.notEqual(a, b), (x, y) -> x != y);
  }

  private static void checkMarks(NdBuffer a, NdBuffer b, BoolBuffer found, Comparison wanted) {
    for (int k = 0; k < found.size(); k++) {
      double x = a.rank() == 0 ? a.getDouble() : a.getDouble(k);
      double y = b.rank() == 0 ? b.getDouble() : b.getDouble(k);
      assertEquals(wanted.of(x, y), found.get(k), a.dtype() + " " + x + " " + y);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void testsOfFloatingPointNumbersSeeEachOne(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = numbers(dtype, n + 1, true).get("1:");
      ask(a, Functions.isnan(a), Double::isNaN);
      ask(a, Functions.isinf(a), Double::isInfinite);
      ask(a, Functions.isfinite(a), Double::isFinite);
      NdBuffer known = numbers(dtype, n + 1, false).get("1:");
      ask(known, Functions.signbit(known), value -> Math.copySign(1, value) < 0);
    }
  }

  private static void ask(NdBuffer a, BoolBuffer found, DoublePredicate wanted) {
    for (int k = 0; k < a.size(); k++) {
      assertEquals(wanted.test(a.getDouble(k)), found.get(k), a.dtype() + " " + a.getDouble(k));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32"})
  void integersOfFewBytesWrapAroundAndAreBounded(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = integers(dtype, n + 2);
      NdBuffer b = integers(dtype, n + 2);
      compute(a, b);
      compute(a.get("1:"), b.get(":-1"));
      compute(a.get("2:"), b.get("2:"));
      NdBuffer one = b.get("0");
      compute(a.get("1:"), one);
      compute(one, a.get("2:"));
      bound(a.get("1:"), one, b.get("1"));
      bound(a.get("1:"), b.get(":-1"), b.get("1"));
      bound(a.get("2:"), one, b.get("2:"));
      bound(one, a.get("1:"), b.get("1:"));
      bound(one, b.get("1"), b);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64"})
  void integersAreComparedByTheirValuesAlsoIfAllAnswersAreTheSame(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = integers(dtype, n + 2);
      NdBuffer b = integers(dtype, n + 2);
      NdBuffer small = Functions.bitwiseAnd(a, Buffers.fromArray(dtype, 7L));
      NdBuffer large = Functions.add(small, Buffers.fromArray(dtype, 9L));
      NdBuffer one = Buffers.fromArray(dtype, 8L);
      for (NdBuffer[] pair : new NdBuffer[][] {{small, large}, {a, b}, {small, small}}) {
        order(dtype, pair[0], pair[1]);
        order(dtype, pair[0].get("1:"), pair[1].get(":-1"));
        order(dtype, pair[0].get("2:"), pair[1].get("2:"));
        order(dtype, pair[0].get("::-1"), pair[1]);
        order(dtype, pair[0].get("1:"), one);
        order(dtype, one, pair[1].get("2:"));
      }
    }
  }

  private static void order(DType dtype, NdBuffer a, NdBuffer b) {
    answers(dtype, a, b, Functions.less(a, b), order -> order < 0);
    answers(dtype, a, b, Functions.lessEqual(a, b), order -> order <= 0);
    answers(dtype, a, b, Functions.greater(a, b), order -> order > 0);
    answers(dtype, a, b, Functions.greaterEqual(a, b), order -> order >= 0);
    answers(dtype, a, b, Functions.equal(a, b), order -> order == 0);
    answers(dtype, a, b, Functions.notEqual(a, b), order -> order != 0);
  }

  private static void answers(
      DType dtype, NdBuffer a, NdBuffer b, BoolBuffer found, IntPredicate wanted) {
    for (int k = 0; k < found.size(); k++) {
      long x = at(a, k);
      long y = at(b, k);
      int order = dtype.isUnsigned() ? Long.compareUnsigned(x, y) : Long.compare(x, y);
      if (wanted.test(order) != found.get(k)) {
        throw new AssertionError("%s: %d and %d at %d".formatted(dtype, x, y, k));
      }
    }
  }

  private NdBuffer integers(DType dtype, int n) {
    long[] values = random.longs(n).toArray();
    return Int64Buffer.wrap(values).astype(dtype);
  }

  private static void compute(NdBuffer a, NdBuffer b) {
    check(a, b, Functions.add(a, b), (x, y) -> x + y);
    check(a, b, Functions.subtract(a, b), (x, y) -> x - y);
    check(a, b, Functions.multiply(a, b), (x, y) -> x * y);
    check(a, b, Functions.maximum(a, b), Math::max);
    check(a, b, Functions.minimum(a, b), Math::min);
    check(a, b, Functions.bitwiseXor(a, b), (x, y) -> x ^ y);
  }

  private static void check(NdBuffer a, NdBuffer b, NdBuffer found, LongBinaryOperator wanted) {
    long[] expected = new long[(int) found.size()];
    for (int k = 0; k < expected.length; k++) {
      expected[k] = wanted.applyAsLong(at(a, k), at(b, k));
    }
    NdBuffer all = Int64Buffer.wrap(expected).astype(found.dtype());
    assertEquals(GoldenText.ofOneNan(all), GoldenText.ofOneNan(found), a.dtype().toString());
  }

  private static void bound(NdBuffer a, NdBuffer least, NdBuffer greatest) {
    NdBuffer found = Functions.clip(a, least, greatest);
    long[] expected = new long[(int) found.size()];
    for (int k = 0; k < expected.length; k++) {
      expected[k] = Math.min(Math.max(at(a, k), at(least, k)), at(greatest, k));
    }
    NdBuffer all = Int64Buffer.wrap(expected).astype(found.dtype());
    assertEquals(GoldenText.ofOneNan(all), GoldenText.ofOneNan(found), a.dtype().toString());
  }

  private static long at(NdBuffer of, long k) {
    return of.rank() == 0 ? of.getLong() : of.getLong(k);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void choicesTakeSingleElementsInAnyPlace(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer a = GoldenValues.sixteenths(dtype, n + 1, 1).get("1:");
      NdBuffer b = GoldenValues.sixteenths(dtype, n + 1, 2).get(":-1");
      BoolBuffer marks = BoolBuffer.fromFunction(index -> random.nextBoolean(), n);
      BiFunction<NdBuffer, NdBuffer, NdBuffer> choice = (x, y) -> Functions.where(marks, x, y);
      NdBuffer x = a.get("0");
      NdBuffer y = b.get("0");
      NdBuffer manyX = x.broadcastTo(n).copy();
      NdBuffer manyY = y.broadcastTo(n).copy();
      same(choice.apply(manyX, b), choice.apply(x, b));
      same(choice.apply(a, manyY), choice.apply(a, y));
      same(choice.apply(manyX, manyY), choice.apply(x, y));
      NdBuffer mark = marks.get("0");
      same(mark.getDouble() == 0 ? b : a, Functions.where((BoolBuffer) mark, a, b));
      same(mark.getDouble() == 0 ? b : manyX, Functions.where((BoolBuffer) mark, x, b));
    }
  }

  private static void same(NdBuffer expected, NdBuffer found) {
    assertEquals(GoldenText.ofOneNan(expected), GoldenText.ofOneNan(found));
  }

  @Test
  void placesOfTrueElementsAreCountedInRows() {
    for (long[] shape :
        new long[][] {{5000}, {70, 90}, {3, 1000}, {1000, 3}, {7, 1, 300}, {0, 4}}) {
      for (double share : new double[] {0, 0.01, 0.5, 0.99, 1}) {
        BoolBuffer mask = BoolBuffer.fromFunction(index -> random.nextDouble() < share, shape);
        List<List<Long>> expected = new ArrayList<>();
        for (int axis = 0; axis < shape.length; axis++) {
          expected.add(new ArrayList<>());
        }
        for (long place = 0; place < mask.size(); place++) {
          if (mask.ravel().getDouble(place) != 0) {
            long rest = place;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
              expected.get(axis).add(rest % shape[axis]);
              rest /= shape[axis];
            }
          }
        }
        Int64Buffer[] found = mask.nonzero();
        for (int axis = 0; axis < shape.length; axis++) {
          long[] wanted = expected.get(axis).stream().mapToLong(Long::longValue).toArray();
          assertArrayEquals(wanted, (long[]) found[axis].toFlatArray());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void marksAreCastToOneAndZero(DType dtype) {
    for (int n : LENGTHS) {
      BoolBuffer marks = BoolBuffer.fromFunction(index -> random.nextBoolean(), n + 1);
      NdBuffer cast = marks.get("1:").astype(dtype);
      for (int k = 0; k < n; k++) {
        assertEquals(marks.get(k + 1) ? 1 : 0, cast.getDouble(k), dtype.toString());
      }
    }
  }
}
