package io.monomorph.bench.hdf5;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Times calls and prints lines of tab-separated values. */
final class Stopwatch {
  private static final int FEWEST_CALLS = 3;
  private static final int MOST_CALLS = 60;
  private static final double LONG_MILLIS = 1500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String layout;

  /** Where results go, so that nothing is left out of what is timed. */
  @SuppressWarnings("UnusedVariable") // it is written so that the JIT keeps what is written
  private volatile double result;

  Stopwatch(String layout) {
    this.layout = layout;
  }

  void keep(double outcome) {
    result = outcome;
  }

  /** Prints the best time of several calls, and the best time of the thread. */
  void time(String task, Runnable call) {
    double best = Double.MAX_VALUE;
    double busy = Double.MAX_VALUE;
    double all = 0;
    for (int k = 0; k < FEWEST_CALLS || (k < MOST_CALLS && all < LONG_MILLIS); k++) {
      long start = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      call.run();
      busy = Math.min(busy, (THREADS.getCurrentThreadCpuTime() - used) / 1e6);
      double time = (System.nanoTime() - start) / 1e6;
      best = Math.min(best, time);
      all += time;
    }
    System.out.printf("%s\t%s\t%.2f\t%.2f%n", layout, task, best, busy);
  }
}
