package io.monomorph.shape;

/** How many elements arrays can have, and how many are worked on at a time. */
public final class Limits {
  /** The longest array that every JVM can make. */
  public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** The elements of a block: few enough to stay in the first-level cache with several others. */
  public static final int BLOCK = 1024;

  private Limits() {}

  /** The elements of a block in a computation whose widest elements have so many bytes. */
  public static int blockLength(int itemSize) {
    return Math.max(BLOCK, BLOCK * Long.BYTES / itemSize);
  }
}
