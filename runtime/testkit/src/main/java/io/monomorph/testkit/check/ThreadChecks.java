package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Several threads at one core. */
final class ThreadChecks {
  static final int THREADS = 4;

  static final List<Check> ALL =
      List.of(
          new Check("four threads read the same elements", ThreadChecks::reading),
          new Check("four threads write different rows", ThreadChecks::writing),
          new Check("a function on a pool of threads", ThreadChecks::pool));

  private ThreadChecks() {}

  /** Waits for what each thread does; a failure of one is that of the check. */
  static void each(IntConsumer work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int k = 0; k < THREADS; k++) {
        int thread = k;
        all.add(threads.submit(() -> work.accept(thread)));
      }
      for (Future<?> one : all) {
        try {
          one.get();
        } catch (ExecutionException e) {
          throw new AssertionError(
              "in one of %d threads: %s".formatted(THREADS, e.getMessage()), e);
        }
      }
    }
  }

  private static void reading(Subject s) throws Exception {
    NdBuffer heap = s.heap(16, 500);
    NdBuffer stored = s.stored(heap);
    each(
        thread -> {
          for (int k = 0; k < 5; k++) {
            int row = (thread * 5 + k) % 16;
            s.same("the whole buffer", heap, stored);
            s.same(
                "row " + row,
                heap.get(String.valueOf(row)),
                stored.get(String.valueOf(row)).copy());
            List<Object> read = Element.get(stored, row, 7);
            if (!read.equals(Element.get(heap, row, 7))) {
              throw new AssertionError("get(%d, 7) gives %s".formatted(row, read));
            }
          }
        });
  }

  private static void writing(Subject s) throws Exception {
    NdBuffer values = s.heap(16, 512);
    NdBuffer stored = s.stored(Values.of(s.dtype(), 1, 16, 512));
    s.needsWriting();
    s.needs(Subject.operand(stored).tiling() == null, "rows may be in one tile");
    s.needs(s.dtype().itemSize() > 1, "neighbours may be in one byte");
    each(
        thread -> {
          for (int row = 4 * thread; row < 4 * thread + 4; row++) {
            String index = String.valueOf(row);
            stored.get(index).assign(values.get(index));
          }
        });
    s.same("a buffer whose rows were written by four threads", values, stored);
  }

  private static void pool(Subject s) {
    NdBuffer heap = s.heap(8, 500);
    NdBuffer stored = s.stored(heap);
    try (ForkJoinPool pool = new ForkJoinPool(THREADS)) {
      s.agree(
          "a function on a pool",
          heap,
          stored,
          b -> Ufuncs.MAXIMUM.on(pool).apply(b, b.get("::-1")));
      if (s.isWritable()) {
        NdBuffer other = Values.of(s.dtype(), 2, 8, 500);
        Ufuncs.MINIMUM.on(pool).apply(other, heap, into(heap));
        Ufuncs.MINIMUM.on(pool).apply(other, stored, into(stored));
        s.same("the buffer after a function on a pool", heap, stored);
      }
    }
  }
}
