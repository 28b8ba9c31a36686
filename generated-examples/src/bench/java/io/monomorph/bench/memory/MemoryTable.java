package io.monomorph.bench.memory;

import io.monomorph.Buffers;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.bench.memory.MemoryRows.Maker;
import io.monomorph.bench.memory.MemoryRows.Row;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times each row on the heap, in native memory, in a mapped file and in memory of the other byte
 * order, one after the other in one JVM, and writes a page with the table. What counts is the time
 * of this thread, and the least of many rounds: other programs do not disturb it much. Compilation
 * should not run beside it: {@code -Xbatch}. {@code docs/benchmarks.md} says how to run it.
 */
public final class MemoryTable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WARM_UP = 1_500_000_000;
  private static final long MEASURED = 500_000_000;
  private static final int ELEMENTS_PER_ROUND = 400_000;
  private static final ByteOrder FOREIGN =
      ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
          ? ByteOrder.BIG_ENDIAN
          : ByteOrder.LITTLE_ENDIAN;

  private MemoryTable() {}

  /** Takes the page to be written. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Maker> storages = new LinkedHashMap<>();
    storages.put("heap", MemoryTable::elements);
    storages.put("native", (dtype, shape) -> outside(dtype, ByteOrder.nativeOrder(), shape));
    storages.put("mapped", MemoryTable::mapped);
    storages.put("other order", (dtype, shape) -> outside(dtype, FOREIGN, shape));
    List<String> lines = new ArrayList<>();
    for (Row row : MemoryRows.all()) {
      List<Double> times = new ArrayList<>();
      for (Maker storage : storages.values()) {
        times.add(time(row.body().on(storage), row.n()));
      }
      lines.add(line(row, times));
      System.out.println(lines.getLast());
    }
    Files.writeString(Path.of(arguments[0]), page(lines));
  }

  private static NdBuffer elements(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return Functions.remainder(Buffers.arange(size), 100).add(1).astype(dtype).reshape(shape);
  }

  private static NdBuffer outside(DType dtype, ByteOrder order, long... shape) {
    return Buffers.with()
        .backend("memory")
        .with("byteOrder", order)
        .with("arena", Arena.ofAuto())
        .fromArray(elements(dtype, shape));
  }

  private static NdBuffer mapped(DType dtype, long... shape) {
    try {
      Path file = Files.createTempFile("row", ".npy");
      NdBuffer made = Buffers.memmap().arena(Arena.ofAuto()).create(file, dtype, shape);
      made.assign(elements(dtype, shape));
      Files.delete(file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nanoseconds of a call. */
  private static double time(Runnable call, int n) {
    int calls = Math.max(1, ELEMENTS_PER_ROUND / n);
    rounds(call, calls, WARM_UP);
    return (double) rounds(call, calls, MEASURED) / calls;
  }

  private static long rounds(Runnable call, int calls, long duration) {
    long least = Long.MAX_VALUE;
    for (long end = System.nanoTime() + duration; System.nanoTime() < end; ) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int k = 0; k < calls; k++) {
        call.run();
      }
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  private static String line(Row row, List<Double> times) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "| `%s` | %s | %,d | %,.0f |",
                row.name(),
                row.dtype(),
                row.n(),
                times.getFirst()));
    for (double time : times.subList(1, times.size())) {
      line.append(String.format(Locale.ROOT, " %.2f |", time / times.getFirst()));
    }
    return line.toString();
  }

  private static String page(List<String> lines) {
    return """
        # Memory beside the heap

        `io.monomorph.bench.memory.MemoryTable` measures and writes this page; [the benchmarks](../benchmarks.md) say how to run
        it. The column of the heap has nanoseconds of a call, the least of many; the others are ratios to it: native memory, a
        mapped file, and native memory with elements in the byte order that the machine does not have. Results go to an existing
        buffer on the same storage, those of `a[indices]` to the heap. [The design note](../design/0012-memory.md) says what the
        ratios come from.

        | call | dtype | n | heap | native | mapped | other order |
        |---|---|---|---|---|---|---|
        %s
        """
        .formatted(String.join("\n", lines));
  }
}
