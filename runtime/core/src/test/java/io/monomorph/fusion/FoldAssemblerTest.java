package io.monomorph.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Elements;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A loop that folds what it computes gives the bits of the generated fold of what was computed. */
class FoldAssemblerTest {
  private static final int MOST = 1100;
  private static final int A = 3;
  private static final int B = 14;

  private static Signature signature(LoopTable table, DType dtype) {
    return table.signatures().stream()
        .filter(signature -> signature.isAll(dtype))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void sumsOfEveryLength(DType dtype) {
    Signature subtract = signature(ArithmeticLoops.SUBTRACT, dtype);
    Signature multiply = signature(ArithmeticLoops.MULTIPLY, dtype);
    Signature add = signature(ArithmeticLoops.ADD, dtype);
    // The sum of (a - b) * (a - b) * c, with c as one element.
    FusionPlan plan =
        new FusionPlan(
            List.of(dtype, dtype, dtype),
            List.of(false, false, true),
            List.of(
                new FusionPlan.Step(subtract, dtype, List.of(0, 1)),
                new FusionPlan.Step(multiply, dtype, List.of(3, 3)),
                new FusionPlan.Step(multiply, dtype, List.of(4, 2))),
            add);
    Loop loop = LoopAssembler.assemble(plan);
    Random random = new Random(5);
    Object a = filled(dtype, random, A + MOST);
    Object b = filled(dtype, random, B + MOST);
    Object c = filled(dtype, random, 1);
    Object values = dtype.newBlock(MOST);
    int[] ones = {1, 1, 1};
    subtract.loop().run(new Object[] {a, b, values}, new int[] {A, B, 0}, ones, MOST);
    multiply.loop().run(new Object[] {values, values, values}, new int[3], ones, MOST);
    multiply.loop().run(new Object[] {values, c, values}, new int[3], new int[] {1, 0, 1}, MOST);
    Loop fold = Objects.requireNonNull(add.fold());
    for (int n = 1; n <= MOST; n++) {
      Object expected = filled(dtype, random, 2);
      Object found = dtype.newBlock(2);
      System.arraycopy(expected, 0, found, 0, 2);
      fold.run(new Object[] {values, expected}, new int[] {0, 1}, new int[] {1, 0}, n);
      loop.run(new Object[] {a, b, c, found}, new int[] {A, B, 0, 1}, new int[] {1, 1, 0, 0}, n);
      for (int k = 0; k < 2; k++) {
        assertEquals(
            Elements.toDouble(dtype, expected, k),
            Elements.toDouble(dtype, found, k),
            n + " elements of " + dtype);
      }
    }
  }

  private static Object filled(DType dtype, Random random, int length) {
    Object block = dtype.newBlock(length);
    for (int k = 0; k < length; k++) {
      Elements.set(dtype, block, k, random.nextGaussian() * Math.exp(5 * random.nextGaussian()));
    }
    return block;
  }
}
