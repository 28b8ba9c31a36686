package io.monomorph.blockwise;

import java.util.Arrays;

/**
 * A function of one float32 number, computed in float32: twice as many elements at once as in
 * float64, at the price of half a unit in the last place.
 */
abstract class FloatFunction {
  private final Float32Domain domain;

  FloatFunction(Float32Domain domain) {
    this.domain = domain;
  }

  /** Computes {@code out} from {@code x}; what it gives outside the domain does not matter. */
  abstract void block(FloatScratch s, int n);

  /** Computes a block; false if some numbers may be outside the domain. */
  boolean computesAll(FloatScratch s, int n) {
    boolean all = coversAll(s, n);
    block(s, n);
    return all;
  }

  /** The function of one number in the domain, with the same result as in a block. */
  abstract float of(float x);

  /** Whether a number is computed here. */
  final boolean covers(float x) {
    return domain.contains(x);
  }

  /** Whether all of a block are computed here; makes the bits of x. */
  private boolean coversAll(FloatScratch s, int n) {
    s.readX(n);
    return domain.containsAll(s.bits, n);
  }

  /** Marks, by the signs of {@code moreBits}, those of a block that are not computed here. */
  final void markOthers(FloatScratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }
}
