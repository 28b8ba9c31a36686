package io.monomorph.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Spliterator;

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
    Spliterator<ServiceLoader.Provider<S>> services = loader.stream().spliterator();
    int failures = 0;
    boolean more = true;
    while (more && failures < MOST_FAILURES) {
      try {
        more = services.tryAdvance(service -> loaded.add(service.get()));
      } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
        failures++;
      }
    }
    return loaded;
  }
}
