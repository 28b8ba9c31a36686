package io.monomorph.tile;

import org.jspecify.annotations.Nullable;

/** What a thread is doing, in one place, so that it is found by looking once. */
final class ThreadState {
  private static final ThreadLocal<ThreadState> OWN = ThreadLocal.withInitial(ThreadState::new);

  private @Nullable StorageOperation operation;
  private @Nullable Progress progress;

  private ThreadState() {}

  /** That of this thread. */
  static ThreadState own() {
    return OWN.get();
  }

  /** The operation on storage that is running. */
  @Nullable StorageOperation operation() {
    return operation;
  }

  void operation(@Nullable StorageOperation running) {
    operation = running;
  }

  /** The listener's, if somebody listens. */
  @Nullable Progress progress() {
    return progress;
  }

  void progress(@Nullable Progress watching) {
    progress = watching;
  }
}
