package io.monomorph.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Marks of a mask as the bits of longs, 64 at once. */
final class VectorMarks {
  /** Marks in a word. */
  static final int WORD = Long.SIZE;

  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /**
   * Processors with shorter vectors cannot move marked lanes together, nor, as the JIT has it, turn
   * comparisons into marks or exchange two lanes of doubles; it then makes an object of each
   * vector.
   */
  private static final int LEAST_LANES = 32;

  private VectorMarks() {}

  /** Whether this processor has vectors that are long enough for marks and moved lanes. */
  static boolean isFast() {
    return LANES == LEAST_LANES || LANES == WORD;
  }

  /** The 64 marks from {@code at} on, the first of them in the lowest bit. */
  static long word(boolean[] mask, int at) {
    long low = VectorMask.fromArray(SPECIES, mask, at).toLong();
    return LANES == WORD
        ? low
        : low | VectorMask.fromArray(SPECIES, mask, at + LANES).toLong() << LANES;
  }

  /** The {@code n} marks from {@code at} on, fewer than 64. */
  static long rest(boolean[] mask, int at, int n) {
    long bits = 0;
    for (int k = 0; k < n; k++) {
      bits |= (mask[at + k] ? 1L : 0L) << k;
    }
    return bits;
  }

  /** How many of {@code n} elements are true. */
  static int count(boolean[] mask, int first, int n) {
    int count = 0;
    int k = 0;
    for (; k <= n - WORD; k += WORD) {
      count += Long.bitCount(word(mask, first + k));
    }
    return count + Long.bitCount(rest(mask, first + k, n - k));
  }
}
