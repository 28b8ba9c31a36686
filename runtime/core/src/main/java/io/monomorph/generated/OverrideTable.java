package io.monomorph.generated;

import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.StorageException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a backend computes in its own way. The annotation processor generates one
 * subclass for each backend that has some.
 *
 * @see io.monomorph.annotation.Overrides
 */
public abstract class OverrideTable {
  /**
   * Whether there has been a buffer of a backend with overrides: as long as there has not, a call
   * does not look whether it concerns one. Who sees such a buffer sees that this is true.
   */
  private static boolean needed;

  /** The call that a backend is computing in each thread, the innermost one. */
  private static final ThreadLocal<@Nullable OverrideCall> RUNNING = new ThreadLocal<>();

  private final BackendProvider backend;
  private final List<String> functions;

  /**
   * For generated code.
   *
   * @param functions their names in NumPy
   */
  protected OverrideTable(BackendProvider backend, String... functions) {
    this.backend = backend;
    this.functions = List.of(functions);
    look();
  }

  private static void look() {
    needed = true;
  }

  /** Whether an input may be of a backend that has overrides. */
  public static boolean mayConcern(@Nullable Object input) {
    return needed && input instanceof Overriding;
  }

  /** Whether one of two inputs may be of a backend that has overrides. */
  public static boolean mayConcern(@Nullable Object x1, @Nullable Object x2) {
    return needed && (x1 instanceof Overriding || x2 instanceof Overriding);
  }

  /**
   * What all buffers among inputs share, if it has a function: null if there is no buffer, or not
   * all are of one backend.
   *
   * @param function its name in NumPy
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public static @Nullable OverrideTable of(String function, Object... inputs) {
    if (!needed) {
      return null;
    }
    OverrideTable common = null;
    for (Object input : inputs) {
      if (input instanceof Operand operand) {
        OverrideTable own = operand instanceof Overriding one ? one.overrides() : null;
        if (own == null || (common != null && common != own)) {
          return null;
        }
        common = own;
      }
    }
    return common != null && common.functions.contains(function) ? common : null;
  }

  /** The names in NumPy of the functions, sorted. */
  public final List<String> functions() {
    return functions;
  }

  /** The backend. */
  public final BackendProvider backend() {
    return backend;
  }

  /**
   * Asks for a function.
   *
   * @return whether the call has its results
   * @throws StorageException if a method of the backend throws something; a {@link
   *     StorageException} of its own is passed on
   * @throws IllegalStateException if it returns null
   */
  final boolean compute(OverrideCall call) {
    OverrideCall outer = RUNNING.get();
    for (OverrideCall at = outer; at != null; at = at.outer()) {
      if (at.isOf(this, call.function())) {
        return false;
      }
    }
    call.inside(outer);
    RUNNING.set(call);
    try {
      return ask(call);
    } catch (StorageException told) {
      throw told;
    } catch (RuntimeException failure) {
      throw call.failed(failure);
    } finally {
      if (outer == null) {
        RUNNING.remove();
      } else {
        RUNNING.set(outer);
      }
    }
  }

  /** Calls the methods of the backend that can take a call, until one has its results. */
  protected abstract boolean ask(OverrideCall call);
}
