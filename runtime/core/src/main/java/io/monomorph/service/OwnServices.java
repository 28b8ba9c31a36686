package io.monomorph.service;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What the library finds of its own parts as services. Everything works without them, so that one
 * that cannot be loaded is passed over: another file on the class path may name what is not there.
 */
public final class OwnServices {
  /** After so many failures it is the class loader that is broken. */
  private static final int MOST_FAILURES = 100;

  private OwnServices() {}

  /** Those that can be loaded. */
  public static <S> List<S> of(ServiceLoader<S> loader) {
    List<S> loaded = new ArrayList<>();
    Iterator<S> services = loader.iterator();
    for (int failures = 0; failures < MOST_FAILURES; failures++) {
      try {
        while (services.hasNext()) {
          loaded.add(services.next());
        }
        return loaded;
      } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
        // The iterator goes on behind the one that failed.
      }
    }
    return loaded;
  }
}
