package io.monomorph.registry;

/** Storage of {@link AlphaBackend}. */
final class AlphaCore {
  final int[] elements;

  AlphaCore(int size) {
    elements = new int[size];
  }
}
