package io.monomorph.shape;

/** How many elements arrays can have, and how many are worked on at a time. */
public final class Limits {
  /** The longest array that every JVM can make. */
  public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The elements of a block: few enough to stay in the first-level cache with several others. */
  public static final int BLOCK = 1024;

  /**
   * The bits of places and lengths whose sum is no negative int. A mask of them, which changes
   * nothing, tells the JIT that no index overflows: it then works without a check of each index,
   * and with one index for arrays that begin at one place.
   */
  public static final int NEAR = (1 << 30) - 1;

  /** Addresses that are so many bytes apart are the same to a load that asks for older stores. */
  private static final int PAGE = 4096;

  /** Thirteen lines, of which the first multiples are far from each page's ends. */
  private static final int BEYOND = 832;

  /** Rows of no more parts are short. */
  private static final int SHORT_ROW = 4;

  /** The bytes of an array before its elements. */
  private static final int HEADER = 16;

  private Limits() {}

  /**
   * At least so many elements, for arrays that are allocated behind each other and worked on
   * together. A load waits for a store, of the last hundreds of bytes, whose address ends in the
   * same twelve bits: copies from an array to one behind it that is a multiple of 4,096 bytes away,
   * or a little more, take up to five times as long. So the distance is that and as much as keeps
   * the arrays alike in lines of 64 bytes and several of them far enough from each other.
   */
  public static int spaced(int length, int itemSize) {
    long pages = ((long) length * itemSize + HEADER + PAGE - 1) / PAGE;
    return Math.toIntExact((pages * PAGE + BEYOND - HEADER) / itemSize);
  }

  /** Whether places and a length, of which the bits are put together, have none but those bits. */
  public static boolean areNear(int bits) {
    return (bits & ~NEAR) == 0;
  }

  /**
   * How many elements of a row to work on at a time, at most {@code length}, which is some pages.
   * Parts of a long row are a little shorter, and so no pages apart: if one of them lies such that
   * loads wait for stores to a block, the next one does not. Short rows are whole blocks of others.
   */
  public static int partLength(int row, int length) {
    return row <= SHORT_ROW * length ? length : length - length / 32;
  }

  /** The elements of a block in a computation whose widest elements have so many bytes. */
  public static int blockLength(int itemSize) {
    return Math.max(BLOCK, BLOCK * Long.BYTES / itemSize);
  }
}
