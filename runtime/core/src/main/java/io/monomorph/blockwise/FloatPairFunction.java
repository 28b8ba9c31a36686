package io.monomorph.blockwise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function of two float32 numbers, computed in float32. */
abstract class FloatPairFunction {
  private final Float32Domain domain;

  FloatPairFunction(Float32Domain domain) {
    this.domain = domain;
  }

  /**
   * Computes {@code out} from {@code x} and {@code y} and their bits; what it gives outside the
   * domain does not matter.
   */
  abstract void block(FloatScratch s, int n);

  /** As {@link #block}, by a call of its own. */
  final void compute(FloatScratch s, int n, @Nullable NotInlined none) {
    block(s, n);
  }

  /** The function of a pair in the domain, with the same result as in a block. */
  abstract float of(float x, float y);

  /** Whether a pair is computed here. */
  final boolean covers(float x, float y) {
    return domain.contains(x) && domain.contains(y);
  }

  /** Whether all pairs of a block are computed here; makes the bits of x and y. */
  final boolean coversAll(FloatScratch s, int n) {
    s.readX(n);
    s.readYToMore(n);
    return domain.containsAll(s.bits, n) && domain.containsAll(s.moreBits, n);
  }

  /** Marks, by the signs of {@code moreBits}, pairs of a block that are not computed here. */
  final void markOthers(FloatScratch s, int n) {
    Arrays.fill(s.moreBits, 0, n, 0);
    s.readX(n);
    domain.markOutside(s.bits, s.moreBits, n);
    s.readY(n);
    domain.markOutside(s.bits, s.moreBits, n);
  }
}
