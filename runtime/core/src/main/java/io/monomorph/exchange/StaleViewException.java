package io.monomorph.exchange;

/**
 * Thrown by a view that was lent {@link Terms#MOVABLE}, or by a buffer over storage that grows,
 * since the owner has moved or ended the memory. The message says what has happened. If the owner
 * still lives, a fresh view can be had from it.
 */
public final class StaleViewException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** Says what has happened, and where a fresh view or buffer can be had. */
  public StaleViewException(String message) {
    super(message);
  }
}
