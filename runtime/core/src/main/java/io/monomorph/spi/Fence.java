package io.monomorph.spi;

import java.util.LinkedHashSet;
import java.util.ServiceConfigurationError;
import java.util.Set;

/** What stands between the library and code of backends that may be broken in any way. */
final class Fence {
  /** More of a text than this helps nobody, and may be a text that holds itself. */
  private static final int LONGEST = 1000;

  private Fence() {}

  /**
   * Throws what no fence can hold: then the JVM itself has failed. A stack that overflows is the
   * backend's own fault, and so is a class that is missing.
   */
  static void letThrough(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
      throw fatal;
    }
    if (failure instanceof ServiceConfigurationError wrapped && wrapped.getCause() != null) {
      letThrough(wrapped.getCause());
    }
  }

  /** What has failed, and what that was caused by. */
  static String text(Throwable failure) {
    Set<String> texts = new LinkedHashSet<>();
    Throwable one = failure;
    while (one != null && texts.add(name(one))) {
      one = one.getCause();
    }
    return shortened(String.join(", caused by ", texts));
  }

  /** What a backend says when it refuses an object. */
  static String message(Throwable refusal) {
    String message = refusal.getMessage();
    return message == null ? refusal.getClass().getName() : shortened(message);
  }

  private static String name(Throwable failure) {
    try {
      return failure.toString();
    } catch (RuntimeException | LinkageError broken) {
      return failure.getClass().getName();
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
