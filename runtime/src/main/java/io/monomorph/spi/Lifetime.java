package io.monomorph.spi;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a core that can be closed still lives; all buffers over the core share it. */
public final class Lifetime {
  private final AtomicBoolean ended = new AtomicBoolean();

  /** The beginning of a life. */
  public Lifetime() {}

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
