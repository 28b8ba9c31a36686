package io.monomorph.kernel;

/** When the JVM throws that a page of memory could not be read or written. */
public final class Faults {
  /** Read anew in each round, so that the JIT does not remove the rounds. */
  private static volatile int rounds = 2;

  private Faults() {}

  /**
   * Has the JVM throw what it owes. Compiled code throws the {@link InternalError} of a mapped file
   * that was truncated some time after the access, at the next end of a loop: here, where the
   * access can still be explained.
   */
  public static void settle() {
    for (int k = 0; k < rounds; k++) {
      // A loop whose end the JIT does not know has a place for that in each round.
    }
  }
}
