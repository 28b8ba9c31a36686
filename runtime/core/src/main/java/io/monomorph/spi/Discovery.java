package io.monomorph.spi;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for backends as services. They are loaded one by one, so that one which fails harms only
 * itself.
 */
final class Discovery implements Consumer<ServiceLoader.Provider<BackendProvider>> {
  /** After so many failures in looking alone it is the class loader that is broken. */
  private static final int MOST_FAILURES = 100;

  private static final String NAMED =
      "([\\w.$]+)(?: not found| not a subtype| could not be|\\.provider\\(\\) failed)";

  private final BackendRegistry registry;
  private final Set<Class<?>> seen = new HashSet<>();

  /**
   * @param registry takes what can be used, and notes what cannot
   * @param builtIn which is not looked for
   */
  Discovery(BackendRegistry registry, BackendProvider builtIn) {
    this.registry = registry;
    seen.add(builtIn.getClass());
  }

  @SuppressWarnings("ReferenceEquality") // a class loader may say anything of what it equals
  private static boolean isSame(ClassLoader one, ClassLoader other) {
    return one == other;
  }

  /** Asks the library's own class loader, and then that of the thread. */
  void run() {
    ClassLoader own = BackendProvider.class.getClassLoader();
    ask(own);
    ClassLoader given = Thread.currentThread().getContextClassLoader();
    ClassLoader context = given == null ? ClassLoader.getSystemClassLoader() : given;
    if (isSame(context, own)) {
      return;
    }
    if (hasOtherCopy(context)) {
      registry.leave(
          new LeftOut(
              "backends of the context class loader " + context.getClass().getName(),
              "it has a copy of the library of its own, to which they belong",
              null));
      return;
    }
    ask(context);
  }

  private static boolean hasOtherCopy(ClassLoader context) {
    try {
      Class<?> theirs = Class.forName(BackendProvider.class.getName(), false, context);
      return theirs != BackendProvider.class;
    } catch (ClassNotFoundException none) {
      return false;
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      return false;
    }
  }

  private void ask(ClassLoader loader) {
    Spliterator<ServiceLoader.Provider<BackendProvider>> services =
        ServiceLoader.load(BackendProvider.class, loader).stream().spliterator();
    int failures = 0;
    boolean more = true;
    while (more && failures < MOST_FAILURES) {
      try {
        more = services.tryAdvance(this);
      } catch (Throwable failure) {
        Fence.letThrough(failure);
        failures++;
        registry.leave(unknown(failure));
      }
    }
  }

  /** For a service of which nothing is known but what the JDK says. */
  private static LeftOut unknown(Throwable failure) {
    String text = Fence.text(failure);
    Matcher named = Pattern.compile(NAMED).matcher(text);
    return new LeftOut(
        named.find() ? named.group(1) : "a service " + BackendProvider.class.getName(),
        text,
        failure);
  }

  @Override
  public void accept(ServiceLoader.Provider<BackendProvider> service) {
    Class<?> type = service.type();
    // Several services may be made by methods that return one interface.
    if (!Modifier.isAbstract(type.getModifiers()) && !seen.add(type)) {
      return;
    }
    BackendProvider backend;
    try {
      backend = service.get();
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      registry.leave(
          type == BackendProvider.class
              ? unknown(failure)
              : new LeftOut(type.getName(), Fence.text(failure), failure));
      return;
    }
    Registered registered;
    try {
      registered = Registered.of(backend, false);
    } catch (IllegalArgumentException unfit) {
      registry.leave(new LeftOut(type.getName(), Fence.message(unfit), unfit.getCause()));
      return;
    }
    registry.take(registered);
  }
}
