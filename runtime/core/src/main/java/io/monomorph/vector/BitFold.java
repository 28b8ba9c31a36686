package io.monomorph.vector;

import io.monomorph.function.BitsLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.kernel.BitFolds;
import org.jspecify.annotations.Nullable;

/** Folds integers into one, several at once: their order cannot be seen. */
final class BitFold implements Loop {
  private enum Function {
    AND,
    OR,
    XOR
  }

  private final Function function;

  private BitFold(Function function) {
    this.function = function;
  }

  /** That of a function; null if it is another one. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static @Nullable BitFold of(LoopTable table) {
    return switch (table.name()) {
      case "bitwise_and" -> table == BitsLoops.BITWISE_AND ? new BitFold(Function.AND) : null;
      case "bitwise_or" -> table == BitsLoops.BITWISE_OR ? new BitFold(Function.OR) : null;
      case "bitwise_xor" -> table == BitsLoops.BITWISE_XOR ? new BitFold(Function.XOR) : null;
      default -> null;
    };
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    int to = offsets[1];
    long all =
        switch (function) {
          case AND -> BitFolds.and(arrays[0], offsets[0], strides[0], n);
          case OR -> BitFolds.or(arrays[0], offsets[0], strides[0], n);
          case XOR -> BitFolds.xor(arrays[0], offsets[0], strides[0], n);
        };
    switch (arrays[1]) {
      case byte[] result -> result[to] = (byte) with(result[to], all);
      case short[] result -> result[to] = (short) with(result[to], all);
      case int[] result -> result[to] = (int) with(result[to], all);
      default -> ((long[]) arrays[1])[to] = with(((long[]) arrays[1])[to], all);
    }
  }

  private long with(long before, long all) {
    return switch (function) {
      case AND -> before & all;
      case OR -> before | all;
      case XOR -> before ^ all;
    };
  }
}
