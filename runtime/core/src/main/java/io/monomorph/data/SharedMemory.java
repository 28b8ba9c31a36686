package io.monomorph.data;

import io.monomorph.spi.Composed;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Whether different cores are in one memory, such as two slices of a mapped file, or a Java array
 * and an NIO buffer around it.
 */
public final class SharedMemory {
  private SharedMemory() {}

  /**
   * True if both operands tell where they are, and the places overlap; or a piece of one is shared
   * by the other.
   */
  static boolean possible(Operand a, Operand b) {
    if (a.core() instanceof Composed pieces) {
      return any(pieces, b);
    }
    if (b.core() instanceof Composed pieces) {
      return any(pieces, a);
    }
    if (a.array() != null && b.array() != null) {
      return false; // two arrays share nothing
    }
    MemorySegment of = memory(a);
    MemorySegment with = of == null ? null : memory(b);
    return of != null && with != null && of.asOverlappingSlice(with).isPresent();
  }

  private static boolean any(Composed pieces, Operand other) {
    for (int k = 0; k < pieces.pieces(); k++) {
      if (Assignment.sameStorage(pieces.piece(k), other)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable MemorySegment memory(Operand operand) {
    MemorySegment memory = operand.memory();
    return memory != null ? memory : ofArray(operand.array());
  }

  /** An array of booleans has no segment, and no segment can be over one. */
  public static @Nullable MemorySegment ofArray(@Nullable Object array) {
    if (array == null) {
      return null;
    }
    return switch (array) {
      case byte[] elements -> MemorySegment.ofArray(elements);
      case short[] elements -> MemorySegment.ofArray(elements);
      case char[] elements -> MemorySegment.ofArray(elements);
      case int[] elements -> MemorySegment.ofArray(elements);
      case long[] elements -> MemorySegment.ofArray(elements);
      case float[] elements -> MemorySegment.ofArray(elements);
      case double[] elements -> MemorySegment.ofArray(elements);
      default -> null;
    };
  }
}
