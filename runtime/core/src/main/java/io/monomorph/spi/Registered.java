package io.monomorph.spi;

import java.util.List;
import java.util.Objects;

/**
 * A backend in a registry, with what it said of itself when it came: a registry does not change
 * because a backend says something else later, or nothing any more.
 *
 * @param pinned whether it stays before all that are not
 */
record Registered(
    BackendProvider backend, String name, int priority, List<Class<?>> resolves, boolean pinned) {
  /**
   * Asks a backend.
   *
   * @throws IllegalArgumentException if it cannot answer; the message tells what it was asked
   */
  static Registered of(BackendProvider backend, boolean pinned) {
    String asked = "name()";
    try {
      String name = Objects.requireNonNull(backend.name(), "it is null");
      asked = "priority()";
      int priority = backend.priority();
      // Core types may be missing that only an optional dependency has.
      asked = "resolves()";
      List<Class<?>> resolves = List.copyOf(backend.resolves());
      return new Registered(backend, name, priority, resolves, pinned);
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      throw new IllegalArgumentException(
          "its " + asked + " fails with " + Fence.text(failure), failure);
    }
  }

  boolean isOf(Class<?> type) {
    return backend.getClass() == type;
  }

  /** Whether it is asked before another one. */
  boolean isBefore(Registered other) {
    if (pinned) {
      return true;
    }
    int byPriority = Integer.compare(priority, other.priority);
    return byPriority == 0 ? name.compareTo(other.name) < 0 : byPriority > 0;
  }

  /** Whether it is asked for objects of a type. */
  boolean takes(Class<?> type) {
    try {
      return backend.resolves(type);
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      return false;
    }
  }

  /** Whether a buffer class belongs to it. */
  boolean makes(Class<?> bufferType) {
    try {
      return backend.bufferTypes().contains(bufferType);
    } catch (Throwable failure) {
      Fence.letThrough(failure);
      return false;
    }
  }

  /** Its class, and where that comes from. */
  String origin() {
    var source = backend.getClass().getProtectionDomain().getCodeSource();
    return backend.getClass().getName() + (source == null ? "" : " from " + source.getLocation());
  }

  /** As in {@code raster(20)}. */
  @Override
  public String toString() {
    return name + "(" + priority + ")";
  }
}
