package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.spi.Operand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which graphs are evaluated some rows at a time. */
class RowPartsTest {
  /** What is left of the greatest element of each row or column. */
  private static long rows(boolean keepDims, int axis, long... shape) {
    Operand of = ArrayOperand.allocate(DType.INT8, shape);
    long[] trial = {1, 1};
    Node greatest =
        Hollow.reduction(
            "max",
            of,
            new int[] {axis},
            keepDims,
            new Manner(false, true, false),
            ArrayOperand.allocate(DType.INT8, keepDims ? trial : new long[] {1}),
            elements -> elements);
    return RowParts.rows(List.of(Expressions.call(ArithmeticLoops.SUBTRACT, of, greatest)));
  }

  @Test
  void largeGraphsWithReductionsOfRows() {
    long rows = rows(true, 1, 1050, 4001);
    assertTrue(rows > 1 && rows < 1050, () -> rows + " of 1050 rows at once");
  }

  @Test
  void otherGraphsAreNotCut() {
    assertEquals(0, rows(true, 0, 1050, 4001), "columns go through all rows");
    assertEquals(0, rows(false, 1, 2100, 2100), "a result without the axis lies along another one");
    assertEquals(0, rows(true, 1, 100, 4001), "these are in the caches anyway");
    Operand of = ArrayOperand.allocate(DType.INT8, 1050, 4001);
    Node sum = Expressions.call(ArithmeticLoops.ADD, of, of);
    assertEquals(0, RowParts.rows(List.of(sum)), "one pass is enough");
  }
}
