package io.monomorph.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Marks as bytes and back, in blocks of a thread. The JIT vectorises loops over bytes that it does
 * not vectorise over booleans. It moves marks to bytes many at once if both arrays begin at one
 * place, since it does not tell arrays of both types apart.
 */
public final class Marks {
  /** The most marks of a block. Of shorter loops over bytes the JIT vectorises little. */
  public static final int LENGTH = 4096;

  /** Marks that are looked at as one word. */
  static final int GROUP = Long.BYTES;

  /** Fewer marks are counted one by one. */
  private static final int FEW = 1024;

  private static final byte[] BOTH = {0, 1};
  private static final boolean[] BOTH_MARKS = {false, true};

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final ThreadLocal<Marks> OWN = new Own();

  private static final class Own extends ThreadLocal<Marks> {
    @Override
    protected Marks initialValue() {
      return new Marks();
    }
  }

  private final boolean[] marks = new boolean[LENGTH];
  private final byte[] bytes = new byte[LENGTH];

  private Marks() {}

  /** That of this thread. */
  public static Marks own() {
    return OWN.get();
  }

  /**
   * Marks as bytes 0 and 1 from place 0 on, with zeros behind them up to a whole group; {@value
   * #LENGTH} at most. They stay until others are read.
   */
  public byte[] read(boolean[] mask, int from, int n) {
    System.arraycopy(mask, from, marks, 0, n);
    toBytes(marks, bytes, n);
    for (int k = n; k % GROUP != 0; k++) {
      bytes[k] = 0;
    }
    return bytes;
  }

  /** The group of marks that was read from a place on, the first of them in the lowest byte. */
  long word(int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** How many of many marks are true; -1 if they are too few for blocks. */
  static int count(boolean[] mask, int from, int n) {
    if (n < FEW) {
      return -1;
    }
    Marks block = own();
    int count = 0;
    for (int done = 0; done < n; done += LENGTH) {
      int length = Math.min(LENGTH, n - done);
      block.read(mask, from + done, length);
      for (int k = 0; k < length; k += GROUP) {
        count += Long.bitCount(block.word(k));
      }
    }
    return count;
  }

  /**
   * The JIT drops a choice that it has seen fall one way only, and then does not work on many marks
   * at once any more; most masks of many programs are all true or all false. So each call makes it
   * both ways.
   */
  static void toBytes(boolean[] marks, byte[] bytes, int n) {
    eachToBytes(BOTH_MARKS, new byte[2], 2);
    eachToBytes(marks, bytes, n);
  }

  private static void eachToBytes(boolean[] marks, byte[] bytes, int n) {
    for (int k = 0; k < n; k++) {
      bytes[k] = (byte) (marks[k] ? 1 : 0);
    }
  }

  /** The lowest bits as marks; with a flip of 1 the opposite. Makes the choice both ways, too. */
  public static void ofBytes(byte[] bytes, int flip, boolean[] marks, int n) {
    eachOfBytes(BOTH, 0, new boolean[2], 2);
    eachOfBytes(bytes, flip, marks, n);
  }

  private static void eachOfBytes(byte[] bytes, int flip, boolean[] marks, int n) {
    for (int k = 0; k < n; k++) {
      marks[k] = ((bytes[k] ^ flip) & 1) != 0;
    }
  }
}
