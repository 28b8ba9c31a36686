package demo;

/** A core with a shape of its own. */
final class Volume {
  void move(long[] start, long[] shape, Object block, int offset, boolean writes) {}

  double element(long index) {
    return index;
  }

  long[] shape() {
    return new long[] {4, 6};
  }

  long[] tiles() {
    return new long[] {2, 4};
  }

  void close() {}
}
