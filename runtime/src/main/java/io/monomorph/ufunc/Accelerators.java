package io.monomorph.ufunc;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The accelerators of this JVM, loaded with the first loops. */
final class Accelerators {
  private static final List<Accelerator> ALL = load();

  private Accelerators() {}

  private static List<Accelerator> load() {
    List<Accelerator> all = new ArrayList<>();
    for (Accelerator found :
        ServiceLoader.load(Accelerator.class, Accelerators.class.getClassLoader())) {
      all.add(found);
    }
    return List.copyOf(all);
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
