package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sums have the bits of NumPy's pairwise sum of the whole row, also where the row is read in blocks
 * or cut for threads: complex rows are halved by whole elements, and parts of float16 are float32.
 */
class LongSumsTest {
  private static final List<Integer> LENGTHS =
      List.of(1024, 1025, 1032, 2048, 2500, 4100, 7500, 20_000, 100_003);

  private static NdBuffer numbers(DType dtype, int n) {
    Random random = new Random(n);
    double[] parts = new double[n * dtype.slots()];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = random.nextGaussian() * (dtype == DType.FLOAT16 ? 1 : 1 << random.nextInt(20));
    }
    DType exact = dtype.isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
    return Buffers.wrap(exact, parts).astype(dtype);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
  void rowsInBlocksHaveTheSumOfTheWholeRow(DType dtype) {
    for (int n : LENGTHS) {
      NdBuffer row = numbers(dtype, n);
      NdBuffer staged = Elements.on(Elements.backends().get(1), row);
      assertEquals(row.sum(), staged.sum(), () -> n + " elements");
      assertEquals(row.reshape(1, n).sum(1), staged.reshape(1, n).sum(1), () -> n + " in a row");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64", "COMPLEX64", "COMPLEX128"})
  void rowsOnThreadsHaveTheSumOfTheWholeRow(DType dtype) {
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      for (int n : List.of(100_003, 400_000, 1_000_001)) {
        NdBuffer row = numbers(dtype, n);
        assertEquals(row.sum(), Ufuncs.ADD.reduction().on(pool).apply(row), () -> n + " elements");
      }
      NdBuffer zeros = Buffers.zeros(dtype, 200_000).neg();
      assertEquals(zeros.sum(), Ufuncs.ADD.reduction().on(pool).apply(zeros), "zeros below 0");
    }
  }
}
