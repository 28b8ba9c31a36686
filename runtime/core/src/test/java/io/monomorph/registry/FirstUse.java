package io.monomorph.registry;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.spi.BackendRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/**
 * Uses the global registry for the first time from many threads at once. It is run in JVMs and
 * class loaders where nobody has used the library before.
 */
public final class FirstUse {
  private static final int THREADS = 32;

  private FirstUse() {}

  /** Prints what went wrong, and fails if anything did. */
  public static void main(String[] args) throws InterruptedException {
    List<String> wrong = wrong();
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** What went wrong in the threads. */
  public static List<String> wrong() throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < THREADS; k++) {
      int first = k;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  for (int step = 0; step < 5; step++) {
                    use(first + step);
                  }
                } catch (Throwable failure) {
                  synchronized (wrong) {
                    wrong.add(Thread.currentThread().getName() + ": " + failure);
                  }
                }
              },
              "thread " + k);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return wrong;
  }

  private static void use(int step) {
    switch (step % 5) {
      case 0 ->
          check("[1. 2.]", Buffers.resolve(new double[] {1, 2}), "an array became something else");
      case 1 -> check("[0 0]", Buffers.resolve("ab"), "a text became something else");
      case 2 -> check("[2.]", Float64Buffer.of(1).add(1), "1 + 1");
      case 3 ->
          check(
              "[yielding, gamma, alpha, beta, heap]",
              BackendRegistry.global().names().stream()
                  .filter(List.of("yielding", "gamma", "alpha", "beta", "heap")::contains)
                  .toList(),
              "some backends are missing");
      default ->
          check("heap", BackendRegistry.global().byName("heap").name(), "no built-in backend");
    }
  }

  private static void check(String expected, Object actual, String what) {
    if (!expected.equals(actual.toString())) {
      throw new AssertionError(what + ": " + actual);
    }
  }
}
