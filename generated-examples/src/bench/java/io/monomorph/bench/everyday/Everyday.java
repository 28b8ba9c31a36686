package io.monomorph.bench.everyday;

import com.sun.management.ThreadMXBean;
import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs tasks over the arrays of a folder, and prints for each a line of tab-separated values. Each
 * task has a folder there, with {@code 0.npy} and so on for its arrays; its result is written there
 * to be compared.
 *
 * <pre>
 * time FOLDER SEED SECONDS TASK...   the median call of each, in an order of the seed: ns and bytes
 * first FOLDER WAY TASK              the first call in this JVM: ns
 * check FOLDER TASK...               the results, to eager.npy and lazy.npy
 * </pre>
 */
public final class Everyday {
  private static final List<String> WAYS = List.of("eager", "lazy");

  /** Whether the time of this thread counts, on a machine on which something else runs. */
  private static final boolean CPU = Boolean.getBoolean("cpu");

  /** Before these many calls a task is not timed, unless they take long. */
  private static final int CALLS = 40;

  private static final double MOST_SECONDS = 3;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Where results go, so that nothing is left out of what is timed. */
  @SuppressWarnings("UnusedVariable") // it is written so that the JIT keeps what is written
  private static volatile NdBuffer result = Buffers.zeros(io.monomorph.dtype.DType.BOOL);

  private Everyday() {}

  /** See above. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "time" -> {
        List<String> names = new ArrayList<>(List.of(arguments).subList(4, arguments.length));
        java.util.Collections.shuffle(names, new Random(Long.parseLong(arguments[2])));
        double seconds = Double.parseDouble(arguments[3]);
        // All tasks first run once without a look at the clock: on some machines a page of the heap
        // that was never touched takes as long as ten thousand elements do.
        for (String name : names) {
          Task task = task(name);
          for (String way : ways(task)) {
            warmUp(call(task, way, folder), seconds);
          }
        }
        for (String name : names) {
          time(task(name), folder, seconds);
        }
      }
      case "first" -> first(task(arguments[3]), folder, arguments[2]);
      case "check" -> {
        for (String name : List.of(arguments).subList(2, arguments.length)) {
          check(task(name), folder);
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static Task task(String name) {
    return Stream.of(
            ImageTasks.all(),
            GeoTasks.all(),
            FinanceTasks.all(),
            StatisticsTasks.all(),
            SimulationTasks.all(),
            LearningTasks.all(),
            ArrayTasks.all())
        .flatMap(List::stream)
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no task " + name));
  }

  /** The call of a task, one way, over its arrays. */
  private static Supplier<NdBuffer> call(Task task, String way, Path folder) throws IOException {
    List<NdBuffer> arrays = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      Path file = folder.resolve(task.name()).resolve(k + ".npy");
      arrays.add(Files.exists(file) ? Buffers.load(file) : arrays.get(0));
    }
    Task.Body lazy = task.lazy();
    Task.Body body = way.equals("lazy") && lazy != null ? lazy : task.eager();
    return () -> body.run(arrays.get(0), arrays.get(1), arrays.get(2));
  }

  private static void check(Task task, Path folder) throws IOException {
    for (String way : WAYS) {
      NdBuffer found = call(task, way, folder).get();
      Buffers.save(folder.resolve(task.name()).resolve(way + ".npy"), found);
    }
  }

  private static void first(Task task, Path folder, String way) throws IOException {
    Supplier<NdBuffer> call = call(task, way, folder);
    long start = System.nanoTime();
    result = call.get();
    print(task, way, System.nanoTime() - start, 0);
  }

  /**
   * Calls it for some seconds, and then up to {@value #MOST_SECONDS} until it was called {@value
   * #CALLS} times and has allocated as much as the heap holds: of what was compiled a while ago,
   * the collector may have unloaded code that was not used since, and where the heap has grown,
   * arrays are in pages that were never touched.
   */
  private static void warmUp(Supplier<NdBuffer> call, double seconds) {
    long start = System.nanoTime();
    long before = allocated();
    double took = 0;
    for (int calls = 0; took < seconds || (took < MOST_SECONDS && isNew(calls, before)); calls++) {
      result = call.get();
      took = (System.nanoTime() - start) / 1e9;
    }
  }

  private static boolean isNew(int calls, long before) {
    return calls < CALLS || allocated() - before < Runtime.getRuntime().totalMemory();
  }

  private static List<String> ways(Task task) {
    return task.lazy() == null ? WAYS.subList(0, 1) : WAYS;
  }

  private static void time(Task task, Path folder, double seconds) throws IOException {
    for (String way : ways(task)) {
      Supplier<NdBuffer> call = call(task, way, folder);
      warmUp(call, seconds);
      long before = allocated();
      result = call.get();
      long bytes = allocated() - before;
      double[] times = samples(call, seconds);
      print(task, way, Math.round(times[times.length / 2]), bytes);
    }
  }

  /** Nanoseconds of a call, in order; a sample takes at least 2 milliseconds. */
  private static double[] samples(Supplier<NdBuffer> call, double seconds) {
    int calls = 1;
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    do {
      long start = now();
      for (int k = 0; k < calls; k++) {
        result = call.get();
      }
      long took = now() - start;
      if (took < 2_000_000) {
        calls *= 2;
        times.clear();
      } else {
        times.add((double) took / calls);
      }
    } while (System.nanoTime() < end || times.isEmpty());
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static long now() {
    return CPU ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  private static void print(Task task, String way, long nanoseconds, long bytes) {
    System.out.printf("%s\t%s\t%d\t%d%n", task.name(), way, nanoseconds, bytes);
  }
}
