package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.LogicLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.TruthBytes;
import io.monomorph.kernel.Truths;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Logical functions of real numbers without gaps: of bytes that tell which are true, since the JIT
 * does not work on several elements at once where numbers are compared or results are booleans.
 */
final class LogicMarks {
  private enum Function {
    AND,
    OR,
    XOR
  }

  private LogicMarks() {}

  /** The loop of a ufunc for a signature, or null. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static @Nullable Loop find(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (!TruthBytes.has(dtype)) {
      return null;
    }
    Loop plain = signature.loop();
    return switch (table.name()) {
      case "logical_not" -> table == LogicLoops.LOGICAL_NOT ? new Not(dtype, plain) : null;
      case "logical_and" ->
          table == LogicLoops.LOGICAL_AND ? new Pair(dtype, Function.AND, plain) : null;
      case "logical_or" ->
          table == LogicLoops.LOGICAL_OR ? new Pair(dtype, Function.OR, plain) : null;
      case "logical_xor" ->
          table == LogicLoops.LOGICAL_XOR ? new Pair(dtype, Function.XOR, plain) : null;
      default -> null;
    };
  }

  private record Not(DType dtype, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (n < TruthBytes.FEW || strides[0] != 1 || strides[1] != 1) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      TruthBytes block = TruthBytes.own();
      for (int done = 0; done < n; done += TruthBytes.LENGTH) {
        int count = Math.min(TruthBytes.LENGTH, n - done);
        TruthBytes.read(dtype, arrays[0], offsets[0] + done, block.first, count);
        not(block.first, count);
        block.write((boolean[]) arrays[1], offsets[1] + done, count);
      }
    }
  }

  private record Pair(DType dtype, Function function, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (n < TruthBytes.FEW || strides[2] != 1 || (strides[0] | 1) != 1 || (strides[1] | 1) != 1) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      TruthBytes block = TruthBytes.own();
      for (int done = 0; done < n; done += TruthBytes.LENGTH) {
        int count = Math.min(TruthBytes.LENGTH, n - done);
        read(arrays[0], offsets[0] + done * strides[0], strides[0], block.first, count);
        read(arrays[1], offsets[1] + done * strides[1], strides[1], block.second, count);
        switch (function) {
          case AND -> and(block.first, block.second, count);
          case OR -> or(block.first, block.second, count);
          case XOR -> xor(block.first, block.second, count);
        }
        block.write((boolean[]) arrays[2], offsets[2] + done, count);
      }
    }

    private void read(Object from, int at, int step, byte[] to, int n) {
      if (step == 0) {
        Arrays.fill(to, 0, n, (byte) Truths.count(dtype, from, at, 1, 1));
      } else {
        TruthBytes.read(dtype, from, at, to, n);
      }
    }
  }

  /** Before they become booleans: of a constant flip there the JIT makes a choice. */
  private static void not(byte[] x, int n) {
    for (int k = 0; k < n; k++) {
      x[k] ^= 1;
    }
  }

  private static void and(byte[] x, byte[] y, int n) {
    for (int k = 0; k < n; k++) {
      x[k] &= y[k];
    }
  }

  private static void or(byte[] x, byte[] y, int n) {
    for (int k = 0; k < n; k++) {
      x[k] |= y[k];
    }
  }

  private static void xor(byte[] x, byte[] y, int n) {
    for (int k = 0; k < n; k++) {
      x[k] ^= y[k];
    }
  }
}
