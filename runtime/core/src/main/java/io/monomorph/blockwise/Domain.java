package io.monomorph.blockwise;

/**
 * The numbers whose bits are in a range, which a function computes over blocks; the others, among
 * them NaN, are left to the declared function.
 */
final class Domain {
  private final long mask;
  private final long least;
  private final long greatest;

  private Domain(long mask, long least, long greatest) {
    this.mask = mask;
    this.least = least;
    this.greatest = greatest;
  }

  /** Positive numbers from one to another. */
  static Domain positive(double least, double greatest) {
    return new Domain(-1, bits(least), bits(greatest));
  }

  /** Numbers whose sizes are between two. */
  static Domain ofSizes(double least, double greatest) {
    return new Domain(Long.MAX_VALUE, bits(least), bits(greatest));
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  boolean contains(double x) {
    long size = bits(x) & mask;
    return size >= least && size <= greatest;
  }

  /** Whether it has all numbers with these bits; the differences that tell do not overflow. */
  boolean containsAll(long[] bits, int n) {
    long outside = 0;
    long sizes = mask;
    long from = least;
    long to = greatest;
    for (int i = 0; i < n; i++) {
      long size = bits[i] & sizes;
      outside |= (size - from) | (to - size);
    }
    return outside >= 0;
  }
}
