package io.monomorph.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which plans get their loops without a trial: those in one floating dtype. */
class FusionPlanTest {
  private static FusionPlan.Step step(LoopTable table, DType of, DType result, int a, int b) {
    Signature signature =
        table.signatures().stream()
            .filter(candidate -> candidate.dtype(0) == of)
            .findFirst()
            .orElseThrow();
    return new FusionPlan.Step(signature, result, List.of(a, b));
  }

  /** {@code (a * 3) last a}, of elements of one dtype. */
  private static FusionPlan plan(DType dtype, LoopTable last, DType result) {
    return new FusionPlan(
        List.of(dtype, dtype),
        List.of(false, true),
        List.of(
            step(ArithmeticLoops.MULTIPLY, dtype, dtype, 0, 1), step(last, dtype, result, 2, 0)),
        List.of(3));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT32", "UINT32", "INT64", "UINT64", "FLOAT32", "FLOAT64"})
  void arithmeticInOneDtype(DType dtype) {
    assertEquals(dtype.isFloating(), plan(dtype, ArithmeticLoops.ADD, dtype).isFloating());
  }

  @Test
  void comparisonsAreOfTwoDtypes() {
    assertFalse(plan(DType.FLOAT64, GreaterLoops.GREATER, DType.BOOL).isFloating());
  }
}
