package io.monomorph.blockwise;

/** As {@link Domain}, of float32 numbers. */
final class FloatDomain {
  private final int mask;
  private final int least;
  private final int greatest;

  private FloatDomain(int mask, int least, int greatest) {
    this.mask = mask;
    this.least = least;
    this.greatest = greatest;
  }

  /** Positive numbers from one to another. */
  static FloatDomain positive(float least, float greatest) {
    return new FloatDomain(-1, bits(least), bits(greatest));
  }

  /** Numbers whose sizes are between two. */
  static FloatDomain ofSizes(float least, float greatest) {
    return new FloatDomain(Integer.MAX_VALUE, bits(least), bits(greatest));
  }

  private static int bits(float x) {
    return Float.floatToRawIntBits(x);
  }

  boolean contains(float x) {
    int size = bits(x) & mask;
    return size >= least && size <= greatest;
  }

  /**
   * Whether it has all numbers with these bits. The differences that tell do not overflow, but for
   * those of negative numbers from positive ones, whose own signs tell.
   */
  boolean containsAll(int[] bits, int n) {
    int outside = 0;
    int sizes = mask;
    int from = least;
    int to = greatest;
    for (int i = 0; i < n; i++) {
      int size = bits[i] & sizes;
      outside |= size | (size - from) | (to - size);
    }
    return outside >= 0;
  }
}
