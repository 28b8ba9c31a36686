package io.monomorph.spi;

import io.monomorph.message.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks one backend after another for a buffer of an object, and keeps what they say against it. */
final class Resolution {
  /** What this thread is asking for while a backend is asking itself. */
  private static final ThreadLocal<@Nullable Asked> ASKED = new ThreadLocal<>();

  private final Backends backends;
  private final Object source;
  private final List<String> refusals = new ArrayList<>(0);
  private final List<Throwable> causes = new ArrayList<>(0);

  private Resolution(Backends backends, Object source) {
    this.backends = backends;
    this.source = source;
  }

  /**
   * A backend that is being asked for an object. For the same object it is not asked again
   * meanwhile, so that it may have the others make a buffer and do something with it.
   */
  private record Asked(BackendProvider backend, Object source, @Nullable Asked outer) {
    @SuppressWarnings("ReferenceEquality") // it is identity that is asked
    boolean includes(BackendProvider other, Object wanted) {
      for (Asked one = this; one != null; one = one.outer) {
        if (one.backend == other && one.source == wanted) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The buffer of the first backend that makes one.
   *
   * @throws UnresolvableException if none does
   */
  static Operand of(Backends backends, Object source) {
    return new Resolution(backends, source).ask();
  }

  private Operand ask() {
    Class<?> type = source.getClass();
    for (Registered one : backends.ranked()) {
      try {
        if (!one.backend().resolves(type)) {
          continue;
        }
        // The built-in backend asks nobody, and is asked most: it goes the short way.
        Operand made =
            one.isOf(BackendRegistry.heapBackend().getClass())
                ? one.backend().wrap(source)
                : wrap(one);
        if (made != null) {
          return made;
        }
      } catch (IllegalArgumentException refusal) {
        refuse(one.name() + " refuses it: " + Fence.message(refusal), refusal);
      } catch (Throwable failure) {
        Fence.letThrough(failure);
        refuse(one.name() + " fails with " + Fence.text(failure), failure);
      }
    }
    throw unresolvable();
  }

  /** What a backend makes that may ask for the same object itself; null if it makes nothing. */
  private @Nullable Operand wrap(Registered one) {
    BackendProvider backend = one.backend();
    Asked outer = ASKED.get();
    if (outer != null && outer.includes(backend, source)) {
      refusals.add(one.name() + " asks for it itself");
      return null;
    }
    ASKED.set(new Asked(backend, source, outer));
    try {
      Operand made = backend.wrap(source);
      if (made == null) {
        refusals.add(one.name() + " returns null: " + backend.getClass().getName());
      }
      return made;
    } finally {
      ASKED.set(outer);
    }
  }

  private void refuse(String text, Throwable cause) {
    refusals.add(text);
    if (!(cause instanceof UnresolvableException)) {
      causes.add(cause);
    }
  }

  private UnresolvableException unresolvable() {
    String message =
        "no backend makes a buffer of "
            + TypeNames.of(source)
            + ": "
            + (refusals.isEmpty() ? offers() : String.join("; ", refusals))
            + backends.tellLeftOut();
    UnresolvableException exception =
        new UnresolvableException(message, causes.isEmpty() ? null : causes.get(0));
    for (int k = 1; k < causes.size(); k++) {
      exception.addSuppressed(causes.get(k));
    }
    return exception;
  }

  private String offers() {
    return backends.ranked().isEmpty()
        ? "the registry is empty"
        : backends.ranked().stream()
            .map(one -> one.name() + " takes " + TypeNames.of(one.resolves()))
            .collect(Collectors.joining("; "));
  }
}
