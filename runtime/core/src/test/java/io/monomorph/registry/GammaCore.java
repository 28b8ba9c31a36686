package io.monomorph.registry;

/** Storage of {@link GammaBackend}. */
final class GammaCore {
  final int[] elements;

  GammaCore(int size) {
    elements = new int[size];
  }
}
