package io.monomorph.spi;

import org.jspecify.annotations.Nullable;

/**
 * No backend makes a buffer of an object. The cause is what the first backend threw that was asked
 * for it, if one was; what others threw is suppressed.
 *
 * @see BackendRegistry
 */
public final class UnresolvableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnresolvableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
