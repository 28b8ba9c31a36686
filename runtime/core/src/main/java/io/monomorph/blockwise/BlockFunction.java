package io.monomorph.blockwise;

/** A function of one number, of a block of them or of one, with the same arithmetic for both. */
abstract class BlockFunction {
  final Domain domain;

  BlockFunction(Domain domain) {
    this.domain = domain;
  }

  /**
   * Computes {@code out} from {@code x}; what it gives outside the domain does not matter.
   *
   * @return whether all are in the domain; if not, it is asked for each
   */
  abstract boolean block(Scratch s, int n);

  /** The function of one number in the domain, with the same result as in a block. */
  abstract double of(double x);
}
