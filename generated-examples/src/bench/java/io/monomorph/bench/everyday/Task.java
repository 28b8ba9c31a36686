package io.monomorph.bench.everyday;

import io.monomorph.NdBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A task of {@code everyday_tasks.py} under the same name: step by step, and as an expression,
 * where it has steps that can be one.
 */
record Task(String name, Body eager, @Nullable Body lazy) {
  /** The arrays of the task; those that it does not have are the first one. */
  @FunctionalInterface
  interface Body {
    NdBuffer run(NdBuffer a, NdBuffer b, NdBuffer c);
  }

  static Task of(String name, Body eager, Body lazy) {
    return new Task(name, eager, lazy);
  }

  /** One that is a single call. */
  static Task call(String name, Body eager) {
    return new Task(name, eager, null);
  }
}
