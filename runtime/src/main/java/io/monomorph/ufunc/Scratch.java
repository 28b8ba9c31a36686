package io.monomorph.ufunc;

import io.monomorph.dtype.DType;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that a thread has used and may use again: making a new one costs more than computing what
 * fits into it. A block is here or in use, so that a backend which applies ufuncs itself while it
 * loads elements gets another one.
 */
final class Scratch {
  /** The least length of the blocks, in elements. */
  static final int LENGTH = 1024;

  private static final ThreadLocal<Map<DType, Object>> FREE =
      ThreadLocal.withInitial(() -> new EnumMap<>(DType.class));

  private Scratch() {}

  /** A block of at least this length; what is in it may be anything. */
  static Object take(DType dtype, int length) {
    Object free = FREE.get().remove(dtype);
    return free == null || dtype.blockLength(free) < length
        ? dtype.newBlock(Math.max(length, LENGTH))
        : free;
  }

  /** Gives a block back, which nobody uses any longer. */
  static void give(DType dtype, @Nullable Object block) {
    if (block != null) {
      FREE.get().put(dtype, block);
    }
  }
}
