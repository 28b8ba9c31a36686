package io.monomorph.execution;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has used and may use again: making a new block costs more than computing what fits
 * into it, and a call on small arrays is to allocate nothing. A block or frame is here or in use,
 * so that a backend which applies ufuncs itself while it loads elements gets another one.
 */
public final class ThreadBlocks {
  /** The least length of the blocks, in elements. */
  static final int LENGTH = Limits.BLOCK;

  /** As many blocks of a dtype are kept: sums of many short rows need these, no call needs more. */
  private static final int KEPT = 9;

  /** Of blocks that are longer than this one is kept; 8,192 bytes and their space are shorter. */
  private static final int LARGE = 12288;

  /** Frames for more operands than this are rare enough to allocate. */
  private static final int MOST_OPERANDS = 8;

  private static final ThreadLocal<ThreadBlocks> OWN = new Own();

  private static final class Own extends ThreadLocal<ThreadBlocks> {
    @Override
    protected ThreadBlocks initialValue() {
      return new ThreadBlocks();
    }
  }

  private final @Nullable LoopFrame[] frames = new LoopFrame[MOST_OPERANDS + 1];
  private final @Nullable Object[][] blocks = new Object[DType.values().length][KEPT];
  private final int[] counts = new int[blocks.length];

  private ThreadBlocks() {}

  /** That of this thread. */
  public static ThreadBlocks own() {
    return OWN.get();
  }

  /** A block of at least this length; what is in it may be anything. */
  public Object take(DType dtype, int length) {
    int index = index(dtype);
    if (counts[index] > 0) {
      int last = --counts[index];
      Object block = blocks[index][last];
      blocks[index][last] = null;
      if (block != null && (length <= LENGTH || dtype.blockLength(block) >= length)) {
        return block;
      }
    }
    return dtype.newBlock(Limits.spaced(Math.max(length, LENGTH), dtype.itemSize()));
  }

  /** Gives a block back, which nobody uses any longer. */
  public void give(DType dtype, Object block) {
    int index = index(dtype);
    if (counts[index] == 0 || (counts[index] < KEPT && dtype.blockLength(block) <= LARGE)) {
      blocks[index][counts[index]++] = block;
    }
  }

  /** A frame for so many operands, to be given back. */
  LoopFrame takeFrame(int operands) {
    if (operands > MOST_OPERANDS) {
      return new LoopFrame(operands, this);
    }
    LoopFrame kept = frames[operands];
    if (kept == null) {
      return new LoopFrame(operands, this);
    }
    frames[operands] = null;
    return kept;
  }

  /** Gives a frame back. */
  public void give(LoopFrame frame) {
    if (frame.arrays.length <= MOST_OPERANDS) {
      frames[frame.arrays.length] = frame;
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index of small tables, written nowhere
  private static int index(DType dtype) {
    return dtype.ordinal();
  }
}
