package io.monomorph.spi;

/**
 * A core that says what it is, such as which file: messages then say it too, also after the core
 * has been closed. What its backend throws when elements are read or written is passed on as it is,
 * where others are named by a {@link StorageException}. Cores need not implement it.
 *
 * <pre>{@code
 * record Tape(Path file) implements Described {
 *   public String description() {
 *     return "the tape " + file;
 *   }
 * }
 * }</pre>
 *
 * @see io.monomorph.NdBuffer#describe()
 */
@FunctionalInterface
public interface Described {
  /** A short text with its article, which goes into sentences: {@code the file /data/a.npy}. */
  String description();

  /**
   * What to throw instead of what a loop over the core's {@linkplain Operand#segment memory} has
   * thrown: an {@link IllegalStateException} of memory that was closed, a {@link
   * WrongThreadException}, or the {@link InternalError} of a mapped file that became shorter.
   */
  default RuntimeException explained(Throwable thrown) {
    return new IllegalStateException(description() + ": " + thrown.getMessage(), thrown);
  }
}
