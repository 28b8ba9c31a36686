package io.monomorph.registry;

/** Elements in chunks of a length that was chosen when they were made, as files store them. */
final class Chunks {
  final int length;
  final Object compression;
  private final double[][] chunks;
  private final int size;

  Chunks(int size, int length, Object compression) {
    this.size = size;
    this.length = length;
    this.compression = compression;
    this.chunks = new double[(size + length - 1) / length][length];
  }

  int size() {
    return size;
  }

  double get(int index) {
    return chunks[index / length][index % length];
  }

  void set(int index, double value) {
    chunks[index / length][index % length] = value;
  }
}
