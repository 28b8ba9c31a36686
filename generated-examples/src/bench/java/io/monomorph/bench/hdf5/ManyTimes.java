package io.monomorph.bench.hdf5;

import io.monomorph.Float64Buffer;
import io.monomorph.hdf5.Hdf5File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Times files with many datasets, and datasets with many chunks: {@code ManyTimes FILE FILE} prints
 * lines as {@link Hdf5Times} does. The first file has datasets in its root group, the second one a
 * dataset {@code x} with chunks of one element; {@code hdf5.py} makes them.
 */
public final class ManyTimes {
  private static final Runtime JVM = Runtime.getRuntime();

  private ManyTimes() {}

  /** See above. */
  public static void main(String[] arguments) {
    Path datasets = Path.of(arguments[0]);
    Path chunks = Path.of(arguments[1]);
    Stopwatch many = new Stopwatch("1,000 datasets");
    many.time("open the file", () -> many.keep(open(datasets, file -> 1)));
    many.time("open each of them", () -> many.keep(open(datasets, ManyTimes::shapes)));
    Stopwatch clock = new Stopwatch("1,000,000 chunks");
    clock.time("first element", () -> clock.keep(open(chunks, file -> picks(file, 1))));
    clock.time("1,000 elements", () -> clock.keep(open(chunks, file -> picks(file, 1_000))));
    clock.time("every 100th element", () -> clock.keep(open(chunks, ManyTimes::steps)));
    clock.time("sum", () -> clock.keep(open(chunks, file -> x(file).sum().getDouble())));
    System.out.printf(
        "%s\t%s\t%.2f\t%.2f%n",
        "1,000,000 chunks", "heap of one element, MiB", heap(chunks, 1), 0.0);
    System.out.printf(
        "%s\t%s\t%.2f\t%.2f%n",
        "1,000,000 chunks", "heap of all elements, MiB", heap(chunks, 1_000_000), 0.0);
  }

  private interface Reading {
    double run(Hdf5File file);
  }

  private static double open(Path path, Reading reading) {
    try (Hdf5File file = Hdf5File.open(path)) {
      return reading.run(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static double shapes(Hdf5File file) {
    return file.root().names().stream().mapToLong(name -> file.dataset(name).shape()[0]).sum();
  }

  private static Float64Buffer x(Hdf5File file) {
    return file.dataset("x").as(Float64Buffer.class);
  }

  private static double picks(Hdf5File file, int count) {
    Float64Buffer x = x(file);
    double sum = 0;
    for (int k = 1; k <= count; k++) {
      sum += x.get(7919L * k % x.size());
    }
    return sum;
  }

  private static double steps(Hdf5File file) {
    return x(file).get("::100").sum().getDouble();
  }

  /** What the file takes on the heap after elements were read, in MiB. */
  private static double heap(Path path, int elements) {
    double before = used(() -> "nothing");
    try (Hdf5File file = Hdf5File.open(path)) {
      return used(
              () -> {
                picks(file, elements);
                return file;
              })
          - before;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static double used(Supplier<Object> action) {
    Object kept = action.get();
    double least = Double.MAX_VALUE;
    for (int k = 0; k < 5; k++) {
      System.gc();
      least = Math.min(least, (JVM.totalMemory() - JVM.freeMemory()) / (1024.0 * 1024));
    }
    return kept.toString().isEmpty() ? 0 : least;
  }
}
