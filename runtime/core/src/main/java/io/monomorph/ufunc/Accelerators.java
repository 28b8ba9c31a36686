package io.monomorph.ufunc;

import io.monomorph.kernel.OwnServices;
import java.util.List;
import java.util.ServiceLoader;

/** The accelerators of this JVM, loaded with the first loops. */
final class Accelerators {
  private static final List<Accelerator> ALL = load();

  private Accelerators() {}

  private static List<Accelerator> load() {
    ClassLoader own = Accelerators.class.getClassLoader();
    return List.copyOf(OwnServices.of(ServiceLoader.load(Accelerator.class, own)));
  }

  /** The signature with the fastest loops that there are. */
  static Signature accelerate(LoopTable table, Signature signature) {
    Signature fast = signature;
    for (Accelerator accelerator : ALL) {
      fast = accelerator.accelerate(table, fast);
    }
    return fast;
  }
}
