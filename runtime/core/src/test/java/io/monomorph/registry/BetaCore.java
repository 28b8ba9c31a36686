package io.monomorph.registry;

/** Storage of {@link BetaBackend}. */
final class BetaCore {
  final int[] elements;

  BetaCore(int size) {
    elements = new int[size];
  }
}
