package io.monomorph.generated;

import io.monomorph.service.Accelerator;
import io.monomorph.service.OwnServices;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The accelerators of this JVM, loaded with the first loops. */
final class Accelerators {
  private static final List<Accelerator<LoopTable, Signature>> ALL = load();

  private Accelerators() {}

  @SuppressWarnings("unchecked") // the accelerators are this module's, and of these classes
  private static List<Accelerator<LoopTable, Signature>> load() {
    ClassLoader own = Accelerators.class.getClassLoader();
    List<Accelerator<LoopTable, Signature>> all = new ArrayList<>();
    for (Accelerator<?, ?> one : OwnServices.of(ServiceLoader.load(Accelerator.class, own))) {
      all.add((Accelerator<LoopTable, Signature>) one);
    }
    return List.copyOf(all);
  }

  /** The signature with the fastest loops that there are. */
  static Signature accelerate(LoopTable table, Signature signature) {
    Signature fast = signature;
    for (Accelerator<LoopTable, Signature> accelerator : ALL) {
      fast = accelerator.accelerate(table, fast);
    }
    return fast;
  }
}
