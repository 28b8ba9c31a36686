package io.monomorph.generated;

import io.monomorph.spi.BackendProvider;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of generated providers. They have no state: all providers of one class, such as
 * that of a registry and that of a buffer, are equal.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public abstract class GeneratedProvider implements BackendProvider {
  /** For generated code. */
  protected GeneratedProvider() {}

  // Two providers of one class do the same; what else is one is another backend.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null && getClass() == other.getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }

  /** As in {@code backend nio: int32, float64}. */
  @Override
  public final String toString() {
    return dtypes().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "backend " + name() + ": ", ""));
  }
}
