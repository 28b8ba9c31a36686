package io.monomorph.bench.peers;

/**
 * A library that holds two vectors of doubles and one for results, and as many of their elements as
 * fill a square matrix.
 */
interface Peer {
  /** {@code out = a + b}. */
  Object add();

  /** {@code out = a * b}. */
  Object multiply();

  /** {@code out = exp(a)}. */
  Object exp();

  /** The sum of {@code a}. */
  double sum();

  /** The largest element of {@code a}. */
  double max();

  /** {@code out = a.T + b} of the matrices. */
  Object addTransposed();

  /** The square of this side is at most the length of a vector. */
  static int side(int length) {
    return (int) Math.sqrt(length);
  }

  static Peer of(String library, double[] a, double[] b) {
    return switch (library) {
      case "monomorph" -> new MonomorphPeer(a, b);
      case "nd4j" -> new Nd4jPeer(a, b);
      case "tensorflow" -> new TensorflowPeer(a, b);
      case "imglib2" -> new Imglib2Peer(a, b);
      default -> throw new IllegalArgumentException(library);
    };
  }
}
