package io.monomorph.kernel;

/**
 * The places of true elements, eight at a time: the marks of eight elements are bits of an index of
 * a table, which has the places of those that are true. There is no branch.
 */
public final class TruePlaces {
  private static final int GROUP = Marks.GROUP;

  /** Moves the lowest bits of eight bytes next to each other, to the highest byte. */
  private static final long GATHER = 0x0102_0408_1020_4080L;

  /** For each of 256 groups the places of those that are true, and then any. */
  private static final byte[] TABLE = table();

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
    long[] found = new long[MaskPositions.count(mask, from, n)];
    long[] some = new long[Math.min(n, Marks.LENGTH) + GROUP];
    int to = 0;
    for (int done = 0; done < n; done += Marks.LENGTH) {
      int length = Math.min(Marks.LENGTH, n - done);
      int count = find(mask, from + done, length, done, some);
      System.arraycopy(some, 0, found, to, count);
      to += count;
    }
    return found;
  }

  private static int find(boolean[] mask, int from, int n, int first, long[] found) {
    Marks marks = Marks.own();
    marks.read(mask, from, n);
    int count = 0;
    for (int k = 0; k < n; k += GROUP) {
      long word = marks.word(k);
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
