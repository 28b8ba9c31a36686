package io.monomorph.blockwise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A function of one float32 number, computed in float32: twice as many elements at once as in
 * float64, at the price of half a unit in the last place. Signs of results are those that {@link
 * Math#signum} has of the numbers, so that zeros keep theirs.
 */
abstract class FloatFunction {
  final Float32Domain domain;

  FloatFunction(Float32Domain domain) {
    this.domain = domain;
  }

  /** Brings a block of a row to where {@link #block} wants it, which is {@code x}. */
  void take(float[] x, int at, int step, FloatScratch s, int n) {
    Float32Rows.gather(x, at, step, s.x, n);
  }

  /**
   * Computes {@code out} from {@code x}, or from what else is taken; what it gives outside the
   * domain does not matter.
   *
   * @return whether all are in the domain, or are NaN and stay it; if not, {@link #markOthers}
   *     tells which
   */
  abstract boolean block(FloatScratch s, int n);

  /** As {@link #block}, by a call of its own. */
  final boolean compute(FloatScratch s, int n, @Nullable NotInlined none) {
    return block(s, n);
  }

  /** The function of one number in the domain, with the same result as in a block. */
  abstract float of(float x);

  /** Whether a number is computed here. */
  boolean covers(float x) {
    return domain.contains(x);
  }

  /** Whether the domain has all of a block; makes the bits of x. */
  final boolean coversAll(FloatScratch s, int n) {
    s.readX(n);
    return domain.containsAll(s.bits, n);
  }

  /** Marks, by the signs of {@code moreBits}, those of {@code x} that are not computed here. */
  void markOthers(FloatScratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }
}
