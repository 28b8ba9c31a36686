package io.monomorph.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Answers about the numbers of a block, as bytes whose lowest bits are marks; of a thread. The JIT
 * works on several numbers at once where they become bytes, but not where they become booleans.
 */
public final class AnswerBlock {
  /** The most numbers of a block; of shorter loops over bytes the JIT leaves more to the rest. */
  public static final int LENGTH = 2048;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;

  private static final ThreadLocal<AnswerBlock> OWN = ThreadLocal.withInitial(AnswerBlock::new);

  /** 2 for no, 3 for yes, and 0 where NaN was asked. */
  public final byte[] answers = new byte[LENGTH];

  private final boolean[] marks = new boolean[LENGTH];

  private AnswerBlock() {}

  /** That of this thread. */
  public static AnswerBlock own() {
    return OWN.get();
  }

  /** Whether one of the first {@code n} answers is none. */
  public boolean hasNone(int n) {
    int whole = n & -Long.BYTES;
    long borrows = 0;
    for (int k = 0; k < whole; k += Long.BYTES) {
      // Only a zero takes something from the byte above.
      borrows |= (long) WORDS.get(answers, k) - ONES;
    }
    boolean has = (borrows & (ONES << (Byte.SIZE - 1))) != 0;
    for (int k = whole; k < n; k++) {
      has |= answers[k] == 0;
    }
    return has;
  }

  /** Writes the first {@code n} answers as marks; with a flip of 1 the opposite. */
  public void mark(int flip, Object to, int at, int n) {
    Marks.ofBytes(answers, flip, marks, n);
    System.arraycopy(marks, 0, (boolean[]) to, at, n);
  }
}
