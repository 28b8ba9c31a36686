package io.monomorph.bench.span;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Times loops over arrays, spans and buffers in one JVM, and writes a page with the tables. All
 * kinds of storage are used before something is measured. What counts is the time of this thread,
 * and the least of many rounds: other programs do not disturb it much. {@code docs/benchmarks.md}
 * says how to run it.
 */
public final class SpanTable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WARM_UP = 500_000_000;
  private static final long MEASURED = 250_000_000;
  private static final int ELEMENTS_PER_ROUND = 1_000_000;
  private static final List<String> SPANS = List.of("array", "native", "mapped", "ByteBuffer");
  private static final List<String> BUFFERS =
      List.of("heap", "native", "mapped", "growable", "planar");

  /** What loops have summed up, so that no loop is for nothing. */
  private static double sink;

  private SpanTable() {}

  /** Takes the page to be written. */
  public static void main(String[] arguments) throws IOException {
    double[] few = new double[1000];
    Arrays.setAll(few, k -> k);
    for (int round = 0; round < 3; round++) {
      for (String storage : SPANS) {
        use(Loops.fresh(SpanLoops.class).over(storage, few));
      }
      for (String storage : BUFFERS) {
        use(Loops.fresh(BufferLoops.class).over(storage, few));
      }
    }
    List<String> spans = new ArrayList<>();
    List<String> buffers = new ArrayList<>();
    for (int n : new int[] {1_000, 10_000}) {
      double[] values = new double[n];
      Arrays.setAll(values, k -> k);
      double[] arrays = times(Loops.fresh(ArrayLoops.class).over("", values), n);
      List<double[]> columns = new ArrayList<>();
      for (String storage : SPANS) {
        columns.add(times(Loops.fresh(SpanLoops.class).over(storage, values), n));
      }
      spans.addAll(lines(Loops.SPANS, n, arrays, columns));
      columns.clear();
      for (String storage : BUFFERS) {
        columns.add(times(Loops.fresh(BufferLoops.class).over(storage, values), n));
      }
      double[] same = {arrays[0], arrays[4], arrays[7], arrays[8]};
      buffers.addAll(lines(Loops.BUFFERS, n, same, columns));
    }
    Files.writeString(Path.of(arguments[0]), page(spans, buffers));
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("the loops have summed up no numbers");
    }
  }

  private static void use(List<DoubleSupplier> loops) {
    for (DoubleSupplier loop : loops) {
      for (int k = 0; k < 200; k++) {
        sink += loop.getAsDouble();
      }
    }
  }

  /** Nanoseconds of an element in each loop. */
  private static double[] times(List<DoubleSupplier> loops, int n) {
    double[] times = new double[loops.size()];
    int calls = ELEMENTS_PER_ROUND / n;
    for (int k = 0; k < times.length; k++) {
      DoubleSupplier loop = loops.get(k);
      least(loop, calls, WARM_UP);
      times[k] = (double) least(loop, calls, MEASURED) / ELEMENTS_PER_ROUND;
    }
    return times;
  }

  private static long least(DoubleSupplier loop, int calls, long duration) {
    long least = Long.MAX_VALUE;
    for (long spent = 0; spent < duration; ) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int k = 0; k < calls; k++) {
        sink += loop.getAsDouble();
      }
      long round = THREADS.getCurrentThreadCpuTime() - start;
      least = Math.min(least, round);
      spent += Math.max(round, 1000);
    }
    return least;
  }

  private static List<String> lines(
      List<String> names, int n, double[] arrays, List<double[]> columns) {
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      StringBuilder line =
          new StringBuilder(
              String.format(Locale.ROOT, "| %s | %,d | %.3f |", names.get(k), n, arrays[k]));
      for (double[] column : columns) {
        line.append(String.format(Locale.ROOT, " %.2f |", column[k] / arrays[k]));
      }
      lines.add(line.toString());
      System.out.println(line);
    }
    return lines;
  }

  private static String page(List<String> spans, List<String> buffers) {
    return """
        # Spans and elements beside arrays

        `io.monomorph.bench.span.SpanTable` measures and writes this page; [the benchmarks](../benchmarks.md) say how to run it.
        All kinds of storage are used first, and each has loops of its own, as in a program that keeps them apart. The column of
        the arrays has nanoseconds of an element, the least of many rounds in time of the thread; the others are ratios to it.
        Elements are float64. 1,000 of them are in the first-level cache, where differences show most; matrices of them have
        rows of 40, of 10,000 rows of 100.

        ## Spans

        | loop | n | `double[]` | span of an array | of native memory | of a mapped file | of a `ByteBuffer` on the heap |
        |---|---|---|---|---|---|---|
        %s

        - **Spans of arrays** take as long as the arrays. By rows and columns a loop that writes takes 1.1 to 1.2 times as long,
          1.3 in short rows, since checks are made at the beginning of each row.
        - **Reading memory outside the heap** costs what reading an array costs.
        - **Writing to it** costs what it costs in a loop over the `MemorySegment` itself: with JDK 25 about a quarter of a
          nanosecond, one element after the other. Loops over float and double in memory are not vectorised by its C2, since it
          reads them as integers and converts each; nor are loops from one segment to another, since it does not know that they
          are apart. Integers in one segment are, and so is `fill`. Functions of buffers go by way of arrays and are vectorised.
        - **One loop for both.** A method that was compiled for spans of arrays and is then given spans of memory is compiled
          again for both, and takes many times as long as a vectorised loop. Give each its own, if that counts.

        ## Elements of buffers

        `get` and `set` of buffers with an index for each axis, beside the array that could stand there instead. Who grows,
        closes or lends storage pays for it: no access to an element asks whether that has happened, since the end of memory is
        found by the JDK's own check. What differs is where the element is: planar tuples divide the index to find the piece.

        | loop | n | `double[]` | heap | native memory | mapped file | growable | planar |
        |---|---|---|---|---|---|---|---|
        %s
        """
        .formatted(String.join("\n", spans), String.join("\n", buffers));
  }
}
