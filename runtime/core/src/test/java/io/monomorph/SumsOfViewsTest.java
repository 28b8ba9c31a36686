package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All elements of a part of a matrix are added as NumPy adds them: it brings as many whole rows
 * together as fit into its buffer of 8,192 elements, and sums each buffer pairwise.
 */
class SumsOfViewsTest {
  private static final int BUFFER = 8192;

  @ParameterizedTest
  @CsvSource({
    "1000, 998",
    "300, 701",
    "33, 4000",
    "5, 8191",
    "7, 5000",
    "4, 8192",
    "3, 8193",
    "3, 20000",
    "3000, 3"
  })
  void bufferByBuffer(int rows, int columns) {
    double[] numbers = new Random(rows).doubles((long) rows * (columns + 2)).toArray();
    for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
      NdBuffer whole = Float64Buffer.wrap(numbers).astype(dtype).reshape(rows, columns + 2);
      NdBuffer view = whole.get(":, 1:-1");
      int together = Math.max(1, BUFFER / columns);
      NdBuffer sum = Buffers.zeros(dtype);
      for (int row = 0; row < rows; row += together) {
        String some = "%d:%d".formatted(row, Math.min(rows, row + together));
        sum = sum.add(view.get(some).copy().reshape(-1).sum());
      }
      assertEquals(sum.getDouble(), view.sum().getDouble());
      assertEquals(sum.getDouble(), view.lazy().sum().eval().getDouble());
      assertEquals(view.copy().max().getDouble(), view.max().getDouble());
      assertEquals(view.copy().min().getDouble(), view.lazy().min().eval().getDouble());
    }
  }
}
