package io.monomorph.registry;

/** Storage of {@link DoorBackend}. */
final class DoorCore {
  final int[] elements = {1, 2, 3};
  int closings;
}
