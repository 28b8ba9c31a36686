package io.monomorph.selection;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Takes;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import java.util.Objects;

/**
 * Indices of a dtype for which there are no loops, such as the bytes of an image that looks up its
 * colours: some at a time become ints or longs, which stay in the nearest cache.
 */
final class NarrowIndices {
  private static final int BLOCK = Limits.BLOCK;

  private final Operand indices;
  private final DType as;

  /**
   * @param indices an array in C order of a dtype for which {@link #applies}
   */
  NarrowIndices(Operand indices) {
    this.indices = indices;
    this.as = indices.dtype() == DType.UINT32 ? DType.INT64 : DType.INT32;
  }

  /** Whether indices are such. Those of uint64 are not, which may be no long. */
  static boolean applies(DType indices) {
    return indices.isInteger() && indices != DType.UINT64 && !Takes.applies(indices);
  }

  /** Gets some indices, an array of int or long from its first element on. */
  @FunctionalInterface
  interface Block {
    /**
     * Whether to go on.
     *
     * @param at the number of the first of the indices
     */
    boolean take(Object block, int count, int at);
  }

  /** Whether the action wanted all indices. */
  boolean forEach(Block action) {
    DType dtype = indices.dtype();
    Object array = Objects.requireNonNull(indices.array());
    int first = (int) indices.layout().offset();
    int count = (int) indices.layout().size();
    Object block = as.newBlock(Math.min(BLOCK, count));
    for (int at = 0; at < count; at += BLOCK) {
      int some = Math.min(BLOCK, count - at);
      Casts.run(dtype, array, first + at, 1, as, block, 0, 1, some);
      if (!action.take(block, some, at)) {
        return false;
      }
    }
    return true;
  }
}
