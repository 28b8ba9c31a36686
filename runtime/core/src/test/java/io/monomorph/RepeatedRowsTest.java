package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A row that stands for all rows of a matrix has the results that it has with each of them, also
 * where rows are brought to blocks, of which one is used for results.
 */
class RepeatedRowsTest {
  private static final List<BinaryOperator<NdBuffer>> FUNCTIONS =
      List.of(
          NdBuffer::add,
          NdBuffer::div,
          NdBuffer::maximum,
          NdBuffer::mul,
          (a, b) -> a.lt(b),
          (a, b) -> a.clip(b, b.add(2)),
          (a, b) -> b.clip(a, b.maximum(a)));

  private final Random random = new Random(20261130);

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "UINT16", "INT32", "INT64", "FLOAT16", "FLOAT32", "FLOAT64", "COMPLEX128"})
  void rowsOfAllRows(DType dtype) {
    for (int columns : new int[] {97, 1000, 1025, 2500}) {
      NdBuffer matrix = numbers(dtype, 5, columns + 1);
      NdBuffer row = numbers(dtype, 1, columns + 1).get("0");
      for (BinaryOperator<NdBuffer> function : FUNCTIONS) {
        if (dtype.isComplex() && FUNCTIONS.indexOf(function) > 3) {
          continue;
        }
        check(function, matrix.get(":, 1:"), row.get("1:"));
        check(function, matrix.get(":, :-1"), row.get("1:"));
        check(function, matrix.get(":, 1:").copy(), row.get(":-1"));
        check(function, matrix.get(":, :0:-1"), row.get("1:"));
      }
      inPlace(matrix.get(":, 1:").copy(), row.get("1:"));
    }
  }

  /** Marked elements are moved together, in blocks that rows without a gap were in before. */
  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT8", "INT32", "FLOAT32", "FLOAT64"})
  void rowsOfAllRowsWithMasks(DType dtype) {
    for (int columns : new int[] {97, 1000, 2500}) {
      NdBuffer matrix = numbers(DType.FLOAT64, 9, columns + 1).get(":, 1:");
      NdBuffer row = numbers(dtype, 1, columns + 1).get("0, 1:");
      NdBuffer mask = numbers(DType.INT32, 9, columns).gt(40);
      mask.at("::2").set(true);
      NdBuffer expected = Functions.where(mask, matrix.div(row), -1);
      NdBuffer found = Buffers.full(DType.FLOAT64, -1.0, 9, columns);
      Ufuncs.DIVIDE.where(mask).apply(matrix, row, Destination.into(found));
      assertEquals(9L * columns, Functions.equal(expected, found).sum().getLong());
    }
  }

  private NdBuffer numbers(DType dtype, int rows, int columns) {
    Float64Buffer numbers = Float64Buffer.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        numbers.set(i, j, 1 + random.nextInt(100));
      }
    }
    return numbers.astype(dtype);
  }

  private static void check(BinaryOperator<NdBuffer> function, NdBuffer matrix, NdBuffer row) {
    assertRows(function, function.apply(matrix, row), matrix, row, false);
    assertRows(function, function.apply(row, matrix), matrix, row, true);
  }

  private static void assertRows(
      BinaryOperator<NdBuffer> function,
      NdBuffer found,
      NdBuffer matrix,
      NdBuffer row,
      boolean turned) {
    for (int i = 0; i < matrix.shape(0); i++) {
      NdBuffer own = matrix.get(i + ", ...").copy();
      NdBuffer other = row.copy();
      NdBuffer expected = turned ? function.apply(other, own) : function.apply(own, other);
      NdBuffer given = found.get(i + ", ...");
      int number = i;
      assertEquals(
          expected.size(),
          Functions.equal(expected, given).sum().getLong(),
          () -> "row " + number + " of " + found.dtype());
    }
  }

  private static void inPlace(NdBuffer matrix, NdBuffer row) {
    NdBuffer before = matrix.copy();
    Ufuncs.ADD.apply(matrix, row, Destination.into(matrix));
    assertRows(NdBuffer::add, matrix, before, row, false);
    NdBuffer first = before.copy();
    Ufuncs.SUBTRACT.apply(first, first.get("0"), Destination.into(first));
    assertRows(NdBuffer::sub, first, before, before.get("0"), false);
  }
}
