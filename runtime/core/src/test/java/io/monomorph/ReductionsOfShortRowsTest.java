package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many short rows, which are reduced together, have the results of each row alone. */
class ReductionsOfShortRowsTest {
  private static final int ROWS = 300;
  private static final int LONGEST = 40;

  private final List<String> different = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(DType.class)
  void rowsHaveTheResultsOfEachRowAlone(DType dtype) {
    for (int length = 1; length <= LONGEST; length++) {
      NdBuffer rows = random(dtype, ROWS, length);
      NdBuffer apart = random(dtype, ROWS, 2 * length + 1).get(":, " + 2 * length + ":0:-2");
      NdBuffer planes = random(dtype, 4, ROWS / 4, length);
      for (NdBuffer of : List.of(rows, apart, planes)) {
        compare("sum", Ufuncs.ADD, of);
        compare("product", Ufuncs.MULTIPLY, of);
        if (!dtype.isComplex()) {
          compare("largest", Ufuncs.MAXIMUM, of);
        }
        if (dtype.isInteger()) {
          compare("or", Ufuncs.BITWISE_OR, of);
        }
        if (dtype != DType.BOOL) {
          compare("difference", Ufuncs.SUBTRACT, of);
        }
      }
    }
    assertEquals(List.of(), different);
  }

  private void compare(String what, BinaryUfunc ufunc, NdBuffer of) {
    int rank = of.shape().length;
    UfuncReduction reduction = ufunc.reduction();
    NdBuffer found = reduction.apply(of, -1).reshape(-1);
    NdBuffer rows = of.copy().reshape(-1, of.shape()[rank - 1]);
    for (int k = 0; k < rows.shape()[0]; k++) {
      NdBuffer wanted = reduction.apply(rows.get("" + k), 0);
      if (!found.get("" + k).equals(wanted) && different.size() < 20) {
        different.add(
            "%s of %s %s: %s, not %s"
                .formatted(what, of.dtype(), rows.get("" + k), found.get("" + k), wanted));
      }
    }
  }

  private static NdBuffer random(DType dtype, int... shape) {
    Random random = new Random(shape.length + shape[0]);
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    double[] all = new double[size];
    for (int k = 0; k < size; k++) {
      all[k] = dtype == DType.BOOL ? random.nextInt(2) : random.nextInt(1000) / 7.0;
    }
    long[] extents = Arrays.stream(shape).asLongStream().toArray();
    return Float64Buffer.wrap(all).astype(dtype).reshape(extents);
  }
}
