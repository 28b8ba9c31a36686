package io.monomorph.reduction;

import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Parts of rows of an operand in an array of its dtype: its own, or a block. */
final class RowReader {
  private static final int BLOCK = 8192;

  private final Operand of;
  private final long step;
  private final @Nullable Object own;
  private final Object array;

  RowReader(Operand of, long step, int longest) {
    this.of = of;
    this.step = step;
    this.own = of.array();
    this.array = own != null ? own : of.dtype().newBlock(Math.min(longest, BLOCK));
  }

  /** Whether rows are read where they are. */
  boolean inPlace() {
    return own != null;
  }

  /** From one element of a row to the next. */
  long step() {
    return step;
  }

  /** What is done with a part of a row. */
  @FunctionalInterface
  interface Part {
    /** Works on {@code n} elements, {@code done} after the first; false if that is enough. */
    boolean run(Object array, int at, int step, int done, int n);
  }

  /** Hands over a row, in parts if need be. */
  void forEach(long start, int length, int most, Part part) {
    int chunk = Math.min(length, own == null ? Math.min(most, BLOCK) : most);
    for (int done = 0; done < length; done += chunk) {
      int n = Math.min(chunk, length - done);
      boolean more;
      if (own != null) {
        more = part.run(array, (int) (start + done * step), (int) step, done, n);
      } else {
        of.load(start + done * step, step, array, 0, n);
        more = part.run(array, 0, 1, done, n);
      }
      if (!more) {
        return;
      }
    }
  }
}
