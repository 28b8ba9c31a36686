package io.monomorph.spi;

import org.jspecify.annotations.Nullable;

/**
 * A backend that was found and is not in the registry.
 *
 * @param provider the class that makes its buffers, or another description
 * @param reason why it was left out
 * @param cause the exception, if there was one
 * @see BackendRegistry
 */
public record LeftOut(String provider, String reason, @Nullable Throwable cause) {
  /** As in {@code demo.LineBufferProvider: java.lang.NoClassDefFoundError: other/Line}. */
  @Override
  public String toString() {
    return provider + ": " + reason;
  }
}
