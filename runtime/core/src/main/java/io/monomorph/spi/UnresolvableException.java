package io.monomorph.spi;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when no backend makes a buffer of an object. The cause is the exception of the first
 * backend that was asked; those of the others are suppressed.
 *
 * @see BackendRegistry
 */
public final class UnresolvableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnresolvableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
