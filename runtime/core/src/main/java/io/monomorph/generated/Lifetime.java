package io.monomorph.generated;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a core that can be closed still lives. All buffers over the core share it, however they
 * were made, so that it is closed once.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public final class Lifetime {
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Only {@link Lifetimes} makes them. */
  Lifetime() {}

  /** The one of a core, which begins when the core is first wrapped. */
  public static Lifetime of(Object core) {
    return Lifetimes.of(core);
  }

  /** Ends the life of the core; true for the one caller that is to close it. */
  public boolean end() {
    return ended.compareAndSet(false, true);
  }

  /**
   * Does nothing while the core lives.
   *
   * @throws IllegalStateException if it has been closed
   */
  public void check() {
    if (ended.get()) {
      throw new IllegalStateException("the buffer is closed, and with it all its views");
    }
  }
}
