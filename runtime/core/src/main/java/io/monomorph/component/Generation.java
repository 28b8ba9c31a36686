package io.monomorph.component;

import io.monomorph.exchange.StaleViewException;
import io.monomorph.spi.Described;
import org.jspecify.annotations.Nullable;

/**
 * What storage has been between two moments at which its memory was changed for other memory.
 * Buffers over it can be used as long.
 */
public abstract class Generation implements Described {
  private final String name;

  /** What is thrown since it has ended. */
  private volatile @Nullable String end;

  Generation(String name) {
    this.name = name;
  }

  @Override
  public final String description() {
    return name;
  }

  /** Whether it has ended. */
  public final boolean isStale() {
    return end != null;
  }

  /**
   * Ends it.
   *
   * @param message what is said to those who come later
   */
  public final void end(String message) {
    end = message;
  }

  /** Does nothing while it lasts. */
  final void check() {
    String message = end;
    if (message != null) {
      throw new StaleViewException(message);
    }
  }

  /** What is thrown is said to be so by the pieces, which have names too. */
  @Override
  public RuntimeException explained(Throwable thrown) {
    return thrown instanceof RuntimeException known ? known : Described.super.explained(thrown);
  }
}
