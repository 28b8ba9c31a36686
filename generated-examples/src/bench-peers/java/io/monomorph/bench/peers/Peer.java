package io.monomorph.bench.peers;

/** A library that holds two vectors of doubles and one for results. */
interface Peer {
  /** {@code out = a + b}. */
  Object add();

  /** {@code out = exp(a)}. */
  Object exp();

  /** The sum of {@code a}. */
  double sum();

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
