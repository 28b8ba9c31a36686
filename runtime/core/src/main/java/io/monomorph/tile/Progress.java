package io.monomorph.tile;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener how far something long is, and ends it if the thread that asked for it is
 * interrupted.
 */
public final class Progress {
  /** Elements after which the listener is told. */
  public static final long STEP = 1 << 20;

  private final Listener listener;
  private final Thread caller = Thread.currentThread();
  private long all;
  private long done;
  private long told;

  /** Who wants to know. */
  @FunctionalInterface
  public interface Listener {
    /** So many elements of all are done. */
    void update(long done, long all);
  }

  /** One of what this thread does. */
  public Progress(Listener listener) {
    this.listener = listener;
  }

  /** Does something that may have operations on storage in it, which the listener hears of. */
  public static <T extends @Nullable Object> T watch(Listener listener, Supplier<T> body) {
    ThreadState thread = ThreadState.own();
    Progress outer = thread.progress();
    thread.progress(new Progress(listener));
    try {
      return body.get();
    } finally {
      thread.progress(outer);
    }
  }

  /** So many elements more are to be gone over. */
  public synchronized void expect(long elements) {
    all += elements;
  }

  /** The number of all elements. */
  public synchronized long all() {
    return all;
  }

  /**
   * So many elements more are done.
   *
   * @throws CancellationException if the thread that waits for them was interrupted
   */
  public synchronized void add(long elements) {
    done = Math.min(all, done + elements);
    if (done - told >= STEP || (done == all && told < done)) {
      tell();
    }
    if (caller.isInterrupted()) {
      throw new CancellationException("interrupted after %d of %d elements".formatted(done, all));
    }
  }

  /** All that was expected is done, or need not be. */
  synchronized void complete() {
    done = all;
    if (told < done) {
      tell();
    }
  }

  private void tell() {
    told = done;
    listener.update(done, all);
  }
}
