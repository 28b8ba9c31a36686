package io.monomorph.expression;

import io.monomorph.spi.Operand;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Watches an evaluation: tells a listener how far it is, and ends it if the thread that asked for
 * it is interrupted.
 */
public final class Watch {
  /** Elements after which the listener is told. */
  private static final long STEP = 1 << 20;

  /** Who wants to know. */
  @FunctionalInterface
  public interface Listener {
    /** So many elements of all are done. */
    void update(long done, long all);
  }

  private final Listener listener;
  private final Thread caller = Thread.currentThread();
  private final long all;
  private long done;

  /** One for an evaluation by this thread. */
  public Watch(Listener listener, List<? extends Operand> roots) {
    this.listener = listener;
    this.all = roots.get(0).layout().size() + inner(roots);
  }

  /** The elements of all passes before the last one. */
  private static long inner(List<? extends Operand> roots) {
    Set<Operand> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return roots.stream().mapToLong(root -> inner(root, seen)).sum();
  }

  private static long inner(Operand of, Set<Operand> seen) {
    if (!(of instanceof Node node) || !seen.add(of)) {
      return 0;
    }
    long sum = node.inputs().stream().mapToLong(input -> inner(input, seen)).sum();
    return node instanceof Deferred ? sum + node.inputs().get(0).layout().size() : sum;
  }

  /** Runs a program over places, and tells after each step. */
  void run(Program program, long from, long end) {
    for (long place = from; place < end; place += STEP) {
      long next = Math.min(end, place + STEP);
      program.run(place, next);
      add(next - place);
    }
  }

  /** So many of all rows are done, in all passes. */
  void addShare(long rows, long of) {
    add(all * rows / of);
  }

  /**
   * So many elements more are done.
   *
   * @throws CancellationException if the thread that waits for them was interrupted
   */
  synchronized void add(long elements) {
    done = Math.min(all, done + elements);
    listener.update(done, all);
    if (caller.isInterrupted()) {
      throw new CancellationException("interrupted after %d of %d elements".formatted(done, all));
    }
  }
}
