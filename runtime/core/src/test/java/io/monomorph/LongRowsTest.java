package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reductions of rows that are long enough for other loops than the usual ones give what a walk from
 * element to element gives: with zeros and NaN of both signs, infinities, and elements of one sign
 * only, wherever the row begins.
 */
class LongRowsTest {
  private static final int[] LENGTHS = {
    1, 2, 31, 255, 256, 257, 258, 259, 300, 511, 512, 513, 1000, 2047, 2048, 2049, 2303, 2304, 4099,
    9001
  };

  /** Quiet NaN of both signs; arithmetic on x86-64 makes the negative one. */
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.NaN,
    Double.longBitsToDouble(0xFFF8_0000_0000_0000L),
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private final Random random = new Random(20261121);

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"COMPLEX64", "COMPLEX128"})
  void extremesAndTheirPlaces(DType dtype) {
    List<String> failures = new ArrayList<>();
    for (int n : LENGTHS) {
      for (int style = 0; style < 12; style++) {
        NdBuffer row = row(dtype, n, style);
        Object[] keys = keys(row);
        String name = "n " + n + " style " + style;
        compare(name + " max", best(keys, true, false), Ufuncs.MAXIMUM.reduce(row), failures);
        compare(name + " min", best(keys, false, false), Ufuncs.MINIMUM.reduce(row), failures);
        compare(name + " fmax", best(keys, true, true), Ufuncs.FMAX.reduce(row), failures);
        compare(name + " fmin", best(keys, false, true), Ufuncs.FMIN.reduce(row), failures);
        compare(name + " argmax", place(keys, true), Functions.argmax(row), failures);
        compare(name + " argmin", place(keys, false), Functions.argmin(row), failures);
      }
    }
    assertEquals(List.of(), failures);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FLOAT16", "FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
  void sumsAndProductsOfIntegers(DType dtype) {
    List<String> failures = new ArrayList<>();
    DType wide = dtype.isInteger() && dtype.isUnsigned() ? DType.UINT64 : DType.INT64;
    for (int n : LENGTHS) {
      NdBuffer row = row(dtype, n, 0);
      long sum = 0;
      long product = 1;
      for (long value : longs(row)) {
        sum += value;
        product *= value;
      }
      NdBuffer two = Buffers.zeros(dtype, n, 2);
      Assignment.copy(row.operand(), two.get(":, 1").operand());
      for (NdBuffer line : List.of(row, two.get(":, 1"), row.get("::-1"))) {
        String name = "n " + n + " of " + line.layout();
        compare(name + " sum", key(sum, wide), Ufuncs.ADD.reduce(line), failures);
        compare(name + " prod", key(product, wide), Ufuncs.MULTIPLY.reduce(line), failures);
      }
      NdBuffer sums = Ufuncs.ADD.reduce(two, 0);
      compare("sum along 0 of " + n, key(sum, wide), sums.get("1"), failures);
      compare("sum along both of " + n, key(sum, wide), Ufuncs.ADD.reduce(two), failures);
      NdBuffer many = Buffers.zeros(dtype, 3, n);
      Assignment.copy(row.operand(), many.get("::2").operand());
      NdBuffer columns = Ufuncs.ADD.reduce(many, 0);
      NdBuffer products = Ufuncs.MULTIPLY.reduce(many.get("::2"), 0);
      long last = longs(row)[n - 1];
      compare("last sum of " + n, key(2 * last, wide), columns.get("-1"), failures);
      compare("last product of " + n, key(last * last, wide), products.get("-1"), failures);
    }
    assertEquals(List.of(), failures);
  }

  /** Elements of any value, of one sign, or nearly all alike; somewhere in a longer buffer. */
  private NdBuffer row(DType dtype, int n, int style) {
    int at = random.nextInt(9);
    NdBuffer all = Buffers.zeros(dtype, at + n + random.nextInt(9));
    Object array = Objects.requireNonNull(all.operand().array());
    int size = (int) all.size();
    double[] values = new double[size];
    for (int k = 0; k < size; k++) {
      int most = style % 3 == 0 ? 1 << 19 : 3;
      double value = random.nextInt(2 * most + 1) - most;
      if (style % 4 == 1 || style % 4 == 2) {
        value = (Math.abs(value) + 1) * (style % 4 == 1 ? 1 : -1);
      }
      int rare = style < 6 ? Integer.MAX_VALUE : 3 * n;
      values[k] =
          dtype.isFloating() && random.nextInt(rare) < 6
              ? SPECIAL[random.nextInt(SPECIAL.length)]
              : value;
    }
    if (dtype.isFloating()) {
      Casts.run(DType.FLOAT64, values, 0, 1, dtype, array, 0, 1, size);
    } else {
      long[] longs = new long[size];
      for (int k = 0; k < size; k++) {
        longs[k] = style == 3 ? random.nextLong() : (long) values[k];
      }
      Casts.run(DType.INT64, longs, 0, 1, dtype, array, 0, 1, size);
    }
    return all.get(at + ":" + (at + n));
  }

  private static long[] longs(NdBuffer of) {
    int n = (int) of.size();
    long[] longs = new long[n];
    Object array = Objects.requireNonNull(of.operand().array());
    Casts.run(of.dtype(), array, (int) of.layout().offset(), 1, DType.INT64, longs, 0, 1, n);
    return longs;
  }

  /** What the elements are ordered by, as {@code Double} or {@code Long}. */
  private static Object[] keys(NdBuffer of) {
    int n = (int) of.size();
    Object[] keys = new Object[n];
    double[] doubles = new double[n];
    Object array = Objects.requireNonNull(of.operand().array());
    Casts.run(of.dtype(), array, (int) of.layout().offset(), 1, DType.FLOAT64, doubles, 0, 1, n);
    long[] longs = of.dtype().isFloating() ? new long[n] : longs(of);
    for (int k = 0; k < n; k++) {
      keys[k] = of.dtype().isFloating() ? (Object) doubles[k] : key(longs[k], of.dtype());
    }
    return keys;
  }

  private static Object key(long value, DType dtype) {
    return dtype == DType.UINT64 ? value ^ Long.MIN_VALUE : value;
  }

  private static boolean isNaN(Object key) {
    return key instanceof Double number && number.isNaN();
  }

  /** Of zeros, the positive one is the larger one, as {@code Double} compares them. */
  private static Object best(Object[] keys, boolean largest, boolean known) {
    Object best = keys[0];
    for (Object key : keys) {
      boolean take = isNaN(key) ? !known : compare(key, best) * (largest ? 1 : -1) > 0;
      if ((known && isNaN(best)) ? !isNaN(key) : (take && !isNaN(best))) {
        best = key;
      }
    }
    return best;
  }

  private static Object place(Object[] keys, boolean largest) {
    int place = 0;
    for (int k = 1; k < keys.length && !isNaN(keys[place]); k++) {
      boolean zeros =
          keys[k] instanceof Double a && keys[place] instanceof Double b && a == 0.0 && b == 0.0;
      if (isNaN(keys[k]) || (!zeros && compare(keys[k], keys[place]) * (largest ? 1 : -1) > 0)) {
        place = k;
      }
    }
    return (long) place;
  }

  private static int compare(Object a, Object b) {
    return a instanceof Double real ? real.compareTo((Double) b) : ((Long) a).compareTo((Long) b);
  }

  private static void compare(
      String name, Object expected, NdBuffer result, List<String> failures) {
    Object found = keys(result)[0];
    if (!expected.equals(found) && failures.size() < 20) {
      failures.add(name + ": " + found + " and not " + expected);
    }
  }
}
