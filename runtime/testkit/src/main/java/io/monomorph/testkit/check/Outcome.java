package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an operation gave, or threw. */
record Outcome(@Nullable Object result, @Nullable RuntimeException thrown) {
  static Outcome of(Supplier<@Nullable Object> operation) {
    try {
      return new Outcome(operation.get(), null);
    } catch (RuntimeException e) {
      return new Outcome(null, e);
    }
  }

  /**
   * Fails unless the other one is the same: results bit by bit, unless a tolerance is told,
   * exceptions by their class.
   */
  void compare(Subject subject, String what, Outcome actual) {
    if (thrown != null) {
      if (actual.thrown == null) {
        throw new AssertionError(
            "%s is refused on the heap (%s) but not here".formatted(what, thrown.getMessage()));
      }
      if (!thrown.getClass().equals(actual.thrown.getClass())) {
        throw new AssertionError(
            "%s is refused with %s, on the heap with %s".formatted(what, actual.thrown, thrown),
            actual.thrown);
      }
    } else if (actual.thrown != null) {
      throw new AssertionError(what + ": " + Thrown.explained(actual.thrown), actual.thrown);
    } else {
      compare(subject, what, result, actual.result);
    }
  }

  private static void compare(
      Subject subject, String what, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof NdBuffer buffer && actual instanceof NdBuffer other) {
      subject.near(what, buffer, other);
    } else if (expected instanceof NdBuffer[] buffers && actual instanceof NdBuffer[] others) {
      for (int k = 0; k < buffers.length; k++) {
        subject.near(what + ", result " + k, buffers[k], others[k]);
      }
    } else if (!Objects.deepEquals(expected, actual)) {
      throw new AssertionError("%s is %s, on the heap %s".formatted(what, actual, expected));
    }
  }
}
