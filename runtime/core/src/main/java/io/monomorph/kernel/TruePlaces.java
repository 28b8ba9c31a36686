package io.monomorph.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The places of true elements, eight at a time: the marks of eight elements are bits of an index of
 * a table, which has the places of those that are true. There is no branch.
 */
public final class TruePlaces {
  /** Marks that become bytes at once. */
  private static final int BLOCK = 4096;

  private static final int GROUP = Byte.SIZE;

  /** Moves the lowest bits of eight bytes next to each other, to the highest byte. */
  private static final long GATHER = 0x0102_0408_1020_4080L;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** For each of 256 groups the places of those that are true, and then any. */
  private static final byte[] TABLE = table();

  private final boolean[] marks = new boolean[BLOCK];
  private final byte[] bytes = new byte[BLOCK];

  private TruePlaces() {}

  private static byte[] table() {
    byte[] table = new byte[GROUP << GROUP];
    for (int group = 0; group < 1 << GROUP; group++) {
      int at = GROUP * group;
      for (int bit = 0; bit < GROUP; bit++) {
        table[at] = (byte) bit;
        at += (group >> bit) & 1;
      }
    }
    return table;
  }

  /** The places, counted from the first, of the true ones of {@code n} elements. */
  public static long[] of(boolean[] mask, int from, int n) {
    TruePlaces places = new TruePlaces();
    long[] found = new long[places.count(mask, from, n)];
    long[] some = new long[BLOCK + GROUP];
    int to = 0;
    for (int done = 0; done < n; done += BLOCK) {
      int length = Math.min(BLOCK, n - done);
      int count = places.find(mask, from + done, length, done, some);
      System.arraycopy(some, 0, found, to, count);
      to += count;
    }
    return found;
  }

  /** The marks of a block as bytes, with zeros behind them up to a whole group. */
  private void read(boolean[] mask, int from, int n) {
    System.arraycopy(mask, from, marks, 0, n);
    Marks.toBytes(marks, bytes, n);
    for (int k = n; k % GROUP != 0; k++) {
      bytes[k] = 0;
    }
  }

  private int count(boolean[] mask, int from, int n) {
    int count = 0;
    for (int done = 0; done < n; done += BLOCK) {
      int length = Math.min(BLOCK, n - done);
      read(mask, from + done, length);
      for (int k = 0; k < length; k += GROUP) {
        count += Long.bitCount((long) WORDS.get(bytes, k));
      }
    }
    return count;
  }

  private int find(boolean[] mask, int from, int n, int first, long[] found) {
    read(mask, from, n);
    int count = 0;
    for (int k = 0; k < n; k += GROUP) {
      long word = (long) WORDS.get(bytes, k);
      int at = GROUP * (int) ((word * GATHER) >>> (Long.SIZE - GROUP));
      long base = (long) first + k;
      for (int j = 0; j < GROUP; j++) {
        found[count + j] = base + TABLE[at + j];
      }
      count += Long.bitCount(word);
    }
    return count;
  }
}
