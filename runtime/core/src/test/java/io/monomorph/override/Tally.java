package io.monomorph.override;

/** A core of bytes that may be signed or not, whose backend notes what it is asked for. */
final class Tally {
  private final byte[] elements;

  Tally(byte... elements) {
    this.elements = elements;
  }

  byte[] elements() {
    return elements;
  }
}
