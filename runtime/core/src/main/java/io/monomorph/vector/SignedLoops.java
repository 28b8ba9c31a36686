package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.BitsLoops;
import io.monomorph.function.ChoosingLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Loops of unsigned integers whose results have the same bits as those of signed ones: sums,
 * products and the like, which wrap around, and what looks at bits alone. The JIT works on several
 * elements at once where they are loaded with their signs, and does not where the signs are masked
 * away.
 */
final class SignedLoops {
  private SignedLoops() {}

  /** The loop of the signed dtype for an unsigned one, or null. */
  static @Nullable Loop find(LoopTable table, Signature signature) {
    int last = signature.size() - 1;
    DType unsigned = signature.dtype(last);
    DType signed = signed(unsigned);
    if (signed == null || !isBlind(table)) {
      return null;
    }
    for (Signature other : table.loops()) {
      if (corresponds(signature, other, unsigned, signed)) {
        return other.loop();
      }
    }
    return null;
  }

  private static @Nullable DType signed(DType dtype) {
    return switch (dtype) {
      case UINT8 -> DType.INT8;
      case UINT16 -> DType.INT16;
      case UINT32 -> DType.INT32;
      case UINT64 -> DType.INT64;
      default -> null;
    };
  }

  /**
   * Whether a function has the same bits for signed integers. The name first, to load few classes.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isBlind(LoopTable table) {
    return switch (table.name()) {
      case "add" -> table == ArithmeticLoops.ADD;
      case "subtract" -> table == ArithmeticLoops.SUBTRACT;
      case "multiply" -> table == ArithmeticLoops.MULTIPLY;
      case "negative" -> table == ArithmeticLoops.NEGATIVE;
      case "bitwise_and" -> table == BitsLoops.BITWISE_AND;
      case "bitwise_or" -> table == BitsLoops.BITWISE_OR;
      case "bitwise_xor" -> table == BitsLoops.BITWISE_XOR;
      case "invert" -> table == BitsLoops.INVERT;
      case "where" -> table == ChoosingLoops.WHERE;
      default -> false;
    };
  }

  private static boolean corresponds(
      Signature signature, Signature other, DType unsigned, DType signed) {
    for (int k = 0; k < signature.size(); k++) {
      DType own = signature.dtype(k);
      if (other.dtype(k) != (own == unsigned ? signed : own)) {
        return false;
      }
    }
    return true;
  }
}
