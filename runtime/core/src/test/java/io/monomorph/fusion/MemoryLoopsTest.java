package io.monomorph.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.BitsLoops;
import io.monomorph.function.ChoosingLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.function.LogicLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Elements;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A loop over memory gives the bits of the loop over arrays, whichever operands are in memory. */
class MemoryLoopsTest {
  private static final int N = 37;
  private static final int LENGTH = 4 * N;

  static Stream<LoopTable> tables() {
    return Stream.of(
        ArithmeticLoops.ADD,
        ArithmeticLoops.MULTIPLY,
        ArithmeticLoops.NEGATIVE,
        BitsLoops.BITWISE_XOR,
        ChoosingLoops.WHERE,
        GreaterLoops.GREATER,
        LogicLoops.LOGICAL_AND);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void bitsAreTheSame(LoopTable table) {
    Random random = new Random(3);
    int cases = 0;
    for (Signature signature : table.signatures()) {
      int inputs = table.inputs();
      if (FusionPlan.takes(signature, inputs)) {
        for (int segments = 1; segments < 1 << (inputs + 1); segments++) {
          for (int singles = 0; singles < 1 << inputs; singles++) {
            if ((segments & singles) == 0) {
              check(signature, inputs, segments, singles, random);
              cases++;
            }
          }
        }
      }
    }
    assertTrue(cases > 0);
  }

  private static void check(
      Signature signature, int inputs, int segments, int singles, Random random) {
    Loop direct = LoopAssembler.assemble(FusionPlan.of(signature, inputs, singles, segments));
    for (int stride : new int[] {1, 3, -2}) {
      int count = inputs + 1;
      Object[] arrays = new Object[count];
      Operand[] operands = new Operand[count];
      int[] offsets = new int[count];
      int[] strides = new int[count];
      for (int k = 0; k < count; k++) {
        arrays[k] = filled(signature.dtype(k), random);
        operands[k] = memory(signature.dtype(k), arrays[k]);
        strides[k] = ((singles >> k) & 1) != 0 ? 0 : stride;
        offsets[k] = stride < 0 ? 3 * N + k : k;
      }
      Object[] mixed = arrays.clone();
      for (int k = 0; k < count; k++) {
        if (((segments >> k) & 1) != 0) {
          mixed[k] = Objects.requireNonNull(operands[k].segment());
        } else if (k == inputs) {
          mixed[k] = copy(signature.dtype(k), operands[k]);
        }
      }
      direct.run(mixed, offsets, strides, N);
      signature.loop().run(arrays, offsets, strides, N);
      DType dtype = signature.dtype(inputs);
      Object result =
          mixed[inputs] instanceof MemorySegment ? copy(dtype, operands[inputs]) : mixed[inputs];
      for (int k = 0; k < LENGTH; k++) {
        int at = k;
        assertEquals(
            Elements.toDouble(dtype, arrays[inputs], k),
            Elements.toDouble(dtype, result, k),
            () -> signature + " segments " + segments + " stride " + stride + " at " + at);
      }
    }
  }

  private static Object filled(DType dtype, Random random) {
    Object block = dtype.newBlock(LENGTH);
    for (int k = 0; k < LENGTH; k++) {
      Elements.set(dtype, block, k, random.nextInt(250) - (dtype.isUnsigned() ? 0 : 125));
    }
    return block;
  }

  private static Operand memory(DType dtype, Object block) {
    Memory memory =
        Memory.allocate((long) LENGTH * dtype.itemSize(), ByteOrder.nativeOrder(), Arena.ofAuto());
    Operand operand = BackendRegistry.memoryBackend().wrap(dtype, memory);
    operand.store(0, 1, block, 0, LENGTH);
    return operand;
  }

  private static Object copy(DType dtype, Operand of) {
    Object block = dtype.newBlock(LENGTH);
    of.load(0, 1, block, 0, LENGTH);
    return block;
  }

  /** A loop at strides is always kept, and a dense one if the trial finds it faster. */
  @Test
  void stridedLoopsAreKept() {
    Signature add =
        ArithmeticLoops.ADD.signatures().stream()
            .filter(signature -> signature.isAll(DType.FLOAT64))
            .findFirst()
            .orElseThrow();
    assumeTrue(FusionPlan.takes(add, 2), "with vectors its loop over arrays is another one");
    assertNotNull(FusionTrial.ofMemory(FusionPlan.of(add, 2, 0, 7), false));
    FusionTrial.ofMemory(FusionPlan.of(add, 2, 1, 6), true);
  }
}
