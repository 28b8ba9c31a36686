package io.monomorph.spi;

/**
 * Thrown when a method of a backend fails while it reads or writes elements. The message says which
 * backend, which operation and which elements; it says too what a target keeps of an operation that
 * was ended half-way. The cause is the exception of the backend.
 *
 * <pre>{@code
 * try {
 *   means = stored.mean(0);
 * } catch (StorageException broken) {
 *   System.err.println(broken.getMessage());
 *   // mean: backend chunks could not read region [0:16, 20:40] of a float64 core: ...
 * }
 * }</pre>
 */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One with the exception of a backend. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
