package io.monomorph.ufunc;

import java.util.List;
import java.util.ServiceLoader;

/** The accelerators of this JVM, loaded with the first loops. */
final class Accelerators {
  private static final List<Accelerator> ALL =
      ServiceLoader.load(Accelerator.class, Accelerators.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Accelerators() {}

  static void accelerate(LoopTable table, Signature[] signatures) {
    for (Accelerator accelerator : ALL) {
      for (int k = 0; k < signatures.length; k++) {
        signatures[k] = accelerator.accelerate(table, signatures[k]);
      }
    }
  }
}
