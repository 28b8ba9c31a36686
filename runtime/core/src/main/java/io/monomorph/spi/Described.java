package io.monomorph.spi;

/**
 * A core that says what it is, such as which file: messages then say it too, also after the core
 * has been closed. Cores need not implement it.
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
}
