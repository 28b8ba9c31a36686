package io.monomorph.expression;

import io.monomorph.spi.Operand;
import io.monomorph.tile.Progress;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The progress of an evaluation, in elements of all its passes. */
public final class Watch {
  private final Progress progress;

  /** One for an evaluation by this thread. */
  public Watch(Progress.Listener listener, List<? extends Operand> roots) {
    this.progress = new Progress(listener);
    progress.expect(roots.get(0).layout().size() + inner(roots));
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
    for (long place = from; place < end; place += Progress.STEP) {
      long next = Math.min(end, place + Progress.STEP);
      program.run(place, next);
      add(next - place);
    }
  }

  /** So many of all rows are done, in all passes. */
  void addShare(long rows, long of) {
    add(progress.all() * rows / of);
  }

  /** So many elements more are done. */
  void add(long elements) {
    progress.add(elements);
  }
}
