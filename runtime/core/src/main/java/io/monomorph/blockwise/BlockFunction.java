package io.monomorph.blockwise;

/** A function of one number, of a block of them or of one, with the same arithmetic for both. */
abstract class BlockFunction {
  final Float64Domain domain;

  BlockFunction(Float64Domain domain) {
    this.domain = domain;
  }

  /**
   * Computes {@code out} from {@code x}; what it gives outside the domain does not matter.
   *
   * @return whether all are in the domain; if not, {@link #covers} tells which
   */
  abstract boolean block(Scratch s, int n);

  /** Whether a number is computed here. */
  boolean covers(double x) {
    return domain.contains(x);
  }

  /** The function of one number in the domain, with the same result as in a block. */
  abstract double of(double x);
}
