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

  /** Bytes between places that caches and queues of stores take for the same. */
  private static final int PAGE = 4096;

  /** How far beyond a page the next array begins: a multiple of what vectors and lines have. */
  private static final int BEYOND = 320;

  /** The bytes of an array before its elements. */
  private static final int HEADER = 16;

  private Limits() {}

  /**
   * At least so many elements, for arrays that are allocated behind each other and worked on
   * together. If they were a multiple of 4,096 bytes apart, or nearly, a load from one would wait
   * for stores to others that end in the same twelve bits; so they are that and five lines apart,
   * by which their elements still lie alike in lines.
   */
  public static int spaced(int length, int itemSize) {
    long pages = ((long) length * itemSize + HEADER + PAGE - 1) / PAGE;
    return Math.toIntExact((pages * PAGE + BEYOND - HEADER) / itemSize);
  }

  /** Whether places and a length, of which the bits are put together, have none but those bits. */
  public static boolean areNear(int bits) {
    return (bits & ~NEAR) == 0;
  }

  /** The elements of a block in a computation whose widest elements have so many bytes. */
  public static int blockLength(int itemSize) {
    return Math.max(BLOCK, BLOCK * Long.BYTES / itemSize);
  }
}
