package io.monomorph.execution;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Cuts work along an axis into parts, which the threads of a pool take on. */
public final class ParallelParts {
  /** Fewer elements than this are not worth the way to another thread. */
  private static final long LEAST = 1 << 15;

  /** More parts than threads, so that nobody waits long for the last one. */
  private static final int PARTS_PER_THREAD = 4;

  private ParallelParts() {}

  /** What is to be done with a part of an axis. */
  @FunctionalInterface
  public interface Part {
    void run(long from, long count);
  }

  /** Whether there is enough work for two threads. */
  public static boolean isWorthIt(long size) {
    return size >= 2 * LEAST;
  }

  /** Runs the parts of an axis, on which there are so many elements in all. */
  public static void run(ForkJoinPool pool, long extent, long size, Part part) {
    // A thread that waits for the common pool works too.
    int threads = pool.getParallelism() + 1;
    long most = Math.min(extent, Math.max(1, size / LEAST));
    int parts = (int) Math.min(most, (long) threads * PARTS_PER_THREAD);
    pool.invoke(new Range(extent, parts, part, 0, parts));
  }

  /** The part of an operand between two places of an axis. */
  public static Operand slice(Operand of, int axis, long from, long count) {
    return of.withLayout(Views.slice(of.layout(), axis, from, 1, count), of.isReadOnly());
  }

  /**
   * The axis to be cut: that of the longest steps through memory, among those that are not marked;
   * -1 if none can be cut.
   */
  public static int longestAxis(Layout layout, boolean... marked) {
    int longest = -1;
    for (int axis = 0; axis < layout.rank(); axis++) {
      boolean free = marked.length == 0 || !marked[axis];
      if (free
          && layout.shape(axis) > 1
          && (longest < 0 || Math.abs(layout.strides(axis)) > Math.abs(layout.strides(longest)))) {
        longest = axis;
      }
    }
    return longest;
  }

  /** Some of the parts, halved until one is left. */
  private static final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final long extent;
    private final int parts;
    private final transient Part part;
    private final int first;
    private final int end;

    Range(long extent, int parts, Part part, int first, int end) {
      this.extent = extent;
      this.parts = parts;
      this.part = part;
      this.first = first;
      this.end = end;
    }

    @Override
    protected void compute() {
      if (end - first > 1) {
        int middle = (first + end) >>> 1;
        invokeAll(
            new Range(extent, parts, part, first, middle),
            new Range(extent, parts, part, middle, end));
        return;
      }
      long from = extent * first / parts;
      part.run(from, extent * end / parts - from);
    }
  }
}
