package io.monomorph.storage;

/**
 * Wants to know when storage is given other memory.
 *
 * <pre>{@code
 * points.addListener(change -> draw(points.buffer()));
 * }</pre>
 *
 * @see ComponentStorage#addListener
 */
@FunctionalInterface
public interface ChangeListener {
  /** Storage has been given other memory; called in the thread that did it, after it was done. */
  void changed(StorageChange change);
}
