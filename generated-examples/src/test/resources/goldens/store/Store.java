package demo;

/** A core with a shape and a life of its own, which only its package sees. */
final class Store {
  final long[] shape;
  final double[] elements;

  Store(long... shape) {
    this.shape = shape;
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    this.elements = new double[Math.toIntExact(size)];
  }

  void close() {}

  void flush() {}
}
