package io.monomorph.blockwise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function of one number, of a block of them or of one, with the same arithmetic for both. */
abstract class BlockFunction {
  final Float64Domain domain;

  BlockFunction(Float64Domain domain) {
    this.domain = domain;
  }

  /** Brings a block of a row to where {@link #block} wants it, which is {@code x}. */
  void take(double[] x, int at, int step, Scratch s, int n) {
    Float64Rows.gather(x, at, step, s.x, n);
  }

  /**
   * Computes {@code out} from {@code x}, or from what else is taken; what it gives outside the
   * domain does not matter.
   *
   * @return whether all are in the domain; if not, {@link #markOthers} tells which
   */
  abstract boolean block(Scratch s, int n);

  /** As {@link #block}, by a call of its own. */
  final boolean compute(Scratch s, int n, @Nullable NotInlined none) {
    return block(s, n);
  }

  /** Whether a number is computed here. */
  boolean covers(double x) {
    return domain.contains(x);
  }

  /** Marks, by the signs of {@code moreBits}, those of {@code x} that are not computed here. */
  void markOthers(Scratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }

  /** The function of one number in the domain, with the same result as in a block. */
  abstract double of(double x);
}
