package io.monomorph.kernel;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The accelerator of this JVM, looked for once. */
final class MoveAccelerators {
  private static final @Nullable MoveAccelerator FOUND =
      ServiceLoader.load(MoveAccelerator.class, MoveAccelerators.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .filter(MoveAccelerator::isAvailable)
          .findFirst()
          .orElse(null);

  private MoveAccelerators() {}

  /** The accelerator, or null. */
  static @Nullable MoveAccelerator found() {
    return FOUND;
  }
}
