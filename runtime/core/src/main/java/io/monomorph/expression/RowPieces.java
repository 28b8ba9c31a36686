package io.monomorph.expression;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.execution.ParallelParts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.List;

/**
 * Reduces the rows of a node some thousand elements at a time: of short rows, to compute each by
 * itself takes longer than its elements, and to compute all of them first takes memory.
 */
final class RowPieces {
  /** Rows of so many elements, and bytes, are as fast one by one. */
  private static final long LONG_ROW = 512;

  private static final long LONG_ROW_BYTES = 2048;

  /** Bytes of a piece, which stays in the second-level cache. */
  private static final long PIECE = 1 << 18;

  private RowPieces() {}

  /** Whether a reduction of a node in which nothing is deferred is computed so. */
  static boolean take(Deferred of, Operand input) {
    Layout layout = input.layout();
    return input instanceof Node
        && !Node.isStorage(input)
        && of.isByRows()
        && layout.size() > 2 * most(input)
        && (isShort(input) || of.isInArrays())
        && rowSize(layout) < most(input);
  }

  private static boolean isShort(Operand input) {
    Layout layout = input.layout();
    long length = layout.shape(layout.rank() - 1);
    return length < LONG_ROW || length * input.dtype().itemSize() < LONG_ROW_BYTES;
  }

  /** The most elements of a piece. */
  private static long most(Operand input) {
    return PIECE / input.dtype().itemSize();
  }

  private static long rowSize(Layout layout) {
    return layout.size() / layout.shape(0);
  }

  /** The result, in a new buffer on the heap. */
  static Operand reduce(Deferred of, Operand input) {
    Operand result = Allocator.heap().allocate(of.dtype(), of.layout());
    Layout layout = input.layout();
    long all = layout.shape(0);
    long row = rowSize(layout);
    long most = Math.min(all, most(input) / row);
    Operand room = ArrayOperand.allocate(input.dtype(), Views.slice(layout, 0, 0, 1, most).shape());
    for (long from = 0; from < all; from += most) {
      long n = Math.min(most, all - from);
      input.load(layout.offset() + from * row, 1, room.core(), 0, (int) (n * row));
      Operand piece = ParallelParts.slice(room, 0, 0, n);
      Assignment.copy(of.compute(List.of(piece)), ParallelParts.slice(result, 0, from, n));
    }
    return result;
  }
}
