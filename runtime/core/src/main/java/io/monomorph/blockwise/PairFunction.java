package io.monomorph.blockwise;

import org.jspecify.annotations.Nullable;

/**
 * A function of two numbers, of blocks of them or of one pair, with the same arithmetic for both.
 */
abstract class PairFunction {
  /**
   * Computes {@code out} from {@code x} and {@code y}.
   *
   * @return whether it has computed all; if not, {@link #markOthers} tells which
   */
  abstract boolean block(Scratch s, int n);

  /** As {@link #block}, by a call of its own. */
  final boolean compute(Scratch s, int n, @Nullable NotInlined none) {
    return block(s, n);
  }

  /** The function of a pair, with the same result as in a block; NaN if it is not computed here. */
  abstract double of(double x, double y);

  /** Marks, by the signs of {@code moreBits}, what the block just computed has no result of. */
  abstract void markOthers(Scratch s, int n);
}
