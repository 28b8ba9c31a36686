package io.monomorph.generated;

import io.monomorph.spi.Described;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether a core that can be closed still lives. All buffers over the core share it, however they
 * were made, so that it is closed once.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public final class Lifetime {
  /** What is said since the life of the core has ended. */
  private final AtomicReference<@Nullable String> ended = new AtomicReference<>();

  /** Only {@link Lifetimes} makes them. */
  Lifetime() {}

  /** The one of a core, which begins when the core is first wrapped. */
  public static Lifetime of(Object core) {
    return Lifetimes.of(core);
  }

  /** Ends the life of the core; true for the one caller that is to close it. */
  public boolean end(Object core) {
    return ended.compareAndSet(
        null,
        core instanceof Described described
            ? described.description() + " is closed, and with it all buffers over it"
            : "the buffer is closed, and with it all its views");
  }

  /** Takes the end back, for the thread that could not close the core because another must. */
  public void resume() {
    ended.set(null);
  }

  /**
   * Does nothing while the core lives.
   *
   * @throws IllegalStateException if it has been closed; the message says what it was
   */
  public void check() {
    String message = ended.get();
    if (message != null) {
      throw new IllegalStateException(message);
    }
  }
}
