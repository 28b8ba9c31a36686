package io.monomorph.kernel;

import io.monomorph.service.OwnServices;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The accelerator of this JVM, looked for once. */
final class MoveAccelerators {
  private static final @Nullable MoveAccelerator FOUND = find();

  private MoveAccelerators() {}

  private static @Nullable MoveAccelerator find() {
    ClassLoader own = MoveAccelerators.class.getClassLoader();
    for (MoveAccelerator one : OwnServices.of(ServiceLoader.load(MoveAccelerator.class, own))) {
      if (one.isAvailable()) {
        return one;
      }
    }
    return null;
  }

  /** The accelerator, or null. */
  static @Nullable MoveAccelerator found() {
    return FOUND;
  }
}
