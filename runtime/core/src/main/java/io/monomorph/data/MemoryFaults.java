package io.monomorph.data;

import io.monomorph.spi.Described;
import java.lang.foreign.MemorySegment;

/** Exceptions of loops over memory, which name no storage, as exceptions that do. */
public final class MemoryFaults {
  private MemoryFaults() {}

  /** Whether a segment can have thrown it: closed, of another thread, or of a file that shrank. */
  public static boolean isOf(MemorySegment segment, Throwable thrown) {
    if (thrown instanceof WrongThreadException) {
      return !segment.isAccessibleBy(Thread.currentThread());
    }
    return thrown instanceof InternalError ? segment.isMapped() : !segment.scope().isAlive();
  }

  /**
   * What to throw.
   *
   * @param core the storage that has thrown it
   */
  public static RuntimeException explained(Object core, Throwable thrown) {
    if (core instanceof Described described) {
      return described.explained(thrown);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
