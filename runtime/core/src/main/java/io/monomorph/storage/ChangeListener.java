package io.monomorph.storage;

/**
 * Wants to know when storage is given other memory.
 *
 * @see ComponentStorage#addListener
 */
@FunctionalInterface
public interface ChangeListener {
  /** Storage has been given other memory; called in the thread that did it, after it was done. */
  void changed(StorageChange change);
}
