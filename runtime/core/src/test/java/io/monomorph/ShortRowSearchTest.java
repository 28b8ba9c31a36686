package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The places of extremes in many short rows are those in each row by itself. */
class ShortRowSearchTest {
  private static final double[] SPECIAL = {
    0.0, -0.0, 1, 1, 1, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-45, -1e-45, 3
  };

  private final Random random = new Random(20261130);

  @ParameterizedTest
  @EnumSource(DType.class)
  void placesAreThoseOfEachRow(DType dtype) {
    for (int length : new int[] {1, 2, 3, 10, 31, 32, 33}) {
      for (int rows : new int[] {1, 63, 64, 1030}) {
        NdBuffer x = elements(dtype, rows, length);
        check(x);
        check(x.get("::-1, ::-1"));
        check(x.get(":, ::2"));
        check(x.get("1::3"));
      }
    }
    NdBuffer cube = elements(dtype, 5, 70, 6);
    check(cube);
    check(cube.transpose(1, 0, 2));
    check(cube.transpose().copy().transpose());
    check(cube.get("1:4, 3:, ::-2"));
    check(elements(dtype, 100, 1).broadcastTo(100, 7));
  }

  private void check(NdBuffer x) {
    if (x.size() == 0) {
      return;
    }
    NdBuffer largest = x.argmax(-1);
    NdBuffer smallest = x.argmin(-1);
    NdBuffer rows = x.copy().reshape(-1, x.shape()[x.rank() - 1]);
    for (long row = 0; row < largest.size(); row++) {
      NdBuffer own = rows.get(Long.toString(row));
      assertEquals(own.argmax(), largest.ravel().get(Long.toString(row)), () -> "max of " + own);
      assertEquals(own.argmin(), smallest.ravel().get(Long.toString(row)), () -> "min of " + own);
    }
  }

  private NdBuffer elements(DType dtype, long... shape) {
    int size = 1;
    for (long extent : shape) {
      size *= (int) extent;
    }
    double[] numbers = new double[size];
    long[] integers = new long[size];
    for (int k = 0; k < size; k++) {
      boolean isNan = random.nextInt(40) == 0;
      numbers[k] = isNan ? Double.NaN : SPECIAL[random.nextInt(SPECIAL.length)];
      integers[k] = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(4);
    }
    boolean isInteger = dtype.isInteger() || dtype == DType.BOOL;
    NdBuffer all = isInteger ? Int64Buffer.wrap(integers) : Float64Buffer.wrap(numbers);
    return all.astype(dtype).reshape(shape);
  }
}
