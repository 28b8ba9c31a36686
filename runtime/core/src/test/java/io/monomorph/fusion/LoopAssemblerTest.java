package io.monomorph.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.ChoosingLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Elements;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fused loop gives what its steps give one after the other, wherever the elements lie. */
class LoopAssemblerTest {
  private static final int N = 40;

  private static Signature signature(LoopTable table, DType input, int at) {
    return table.signatures().stream()
        .filter(signature -> signature.dtype(at) == input)
        .findFirst()
        .orElseThrow();
  }

  /** {@code where(a > b, a * 3 + b, b)}, with 3 as one element. */
  private static FusionPlan plan(DType dtype, int aLater, int bLater) {
    Signature greater = signature(GreaterLoops.GREATER, dtype, 0);
    return new FusionPlan(
        List.of(dtype, dtype, dtype),
        List.of(dtype, dtype, dtype),
        List.of(false, false, true),
        List.of(aLater, bLater, 0),
        List.of(
            step(signature(ArithmeticLoops.MULTIPLY, dtype, 0), dtype, 0, 2),
            step(signature(ArithmeticLoops.ADD, dtype, 0), dtype, 3, 1),
            step(greater, DType.BOOL, 0, 1),
            step(signature(ChoosingLoops.WHERE, dtype, 1), dtype, 5, 4, 1)),
        List.of(6, 5));
  }

  private static FusionPlan.Step step(Signature signature, DType dtype, Integer... inputs) {
    return new FusionPlan.Step(signature, dtype, List.of(inputs));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {
        "INT8", "UINT8", "INT16", "UINT16", "INT32", "INT64", "UINT64", "FLOAT32", "FLOAT64"
      })
  void stepsOfEveryDtype(DType dtype) {
    check(plan(dtype, 0, 0), dtype);
    check(plan(dtype, 1, 4), dtype);
  }

  private static void check(FusionPlan plan, DType dtype) {
    plan.steps()
        .forEach(step -> assertTrue(FusionPlan.takes(step.signature(), step.inputs().size())));
    Loop loop = LoopAssembler.assemble(plan);
    Random random = new Random(7);
    Object a = filled(dtype, random);
    Object b = filled(dtype, random);
    Object three = dtype.newBlock(1);
    Elements.set(dtype, three, 0, 3);
    int[][] places = {
      {0, 0, 0, 1}, {5, 5, 5, 1}, {6, 9, 5, 1}, {3, 0, 7, 1}, {2, 1, 0, 2}, {60, 70, 50, -1}
    };
    for (int[] place : places) {
      Object out = dtype.newBlock(3 * N);
      boolean[] marks = new boolean[3 * N];
      int[] offsets = {place[0], place[1], 0, place[2], place[2]};
      int[] strides = {place[3], place[3], 0, place[3], place[3]};
      loop.run(new Object[] {a, b, three, out, marks}, offsets, strides, N);
      Object expected = steps(plan, a, b, three, place);
      for (int k = 0; k < N; k++) {
        int at = place[2] + k * place[3];
        assertEquals(
            Elements.toDouble(dtype, expected, k),
            Elements.toDouble(dtype, out, at),
            () -> dtype + " at " + at);
      }
    }
  }

  private static Object filled(DType dtype, Random random) {
    Object block = dtype.newBlock(3 * N);
    for (int k = 0; k < 3 * N; k++) {
      Elements.set(dtype, block, k, random.nextInt(250) - (dtype.isUnsigned() ? 0 : 125));
    }
    return block;
  }

  private static Object steps(FusionPlan plan, Object a, Object b, Object three, int... place) {
    Object[] values = {a, b, three, null, null, null, null};
    int[] at = {place[0], place[1], 0, 0, 0, 0, 0};
    int[] by = {place[3], place[3], 0, 1, 1, 1, 1};
    for (int s = 0; s < plan.steps().size(); s++) {
      FusionPlan.Step step = plan.steps().get(s);
      int count = step.inputs().size() + 1;
      Object[] arrays = new Object[count];
      int[] offsets = new int[count];
      int[] strides = new int[count];
      for (int k = 0; k < count; k++) {
        int value = k < count - 1 ? step.inputs().get(k) : 3 + s;
        values[value] = values[value] == null ? step.dtype().newBlock(N) : values[value];
        arrays[k] = values[value];
        offsets[k] = at[value];
        strides[k] = by[value];
      }
      step.signature().loop().run(arrays, offsets, strides, N);
    }
    return values[6];
  }

  @Test
  void whatNoLoopIsAssembledFor() {
    assertFalse(
        FusionPlan.takes(signature(ArithmeticLoops.ADD, DType.COMPLEX64, 0), 2), "two numbers");
    assertFalse(FusionPlan.takes(signature(ArithmeticLoops.ADD, DType.FLOAT16, 0), 2));
  }
}
