package io.monomorph.bench.hdf5;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.Hdf5DatasetBuilder;
import io.monomorph.hdf5.Hdf5File;
import io.monomorph.hdf5.Hdf5Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Times an HDF5 file of float64: {@code Hdf5Times FILE SIDE} prints for each layout and task a line
 * of tab-separated values, with the best of some calls in milliseconds. Each call opens the file
 * and closes it. {@code hdf5.py} does the same with h5py.
 */
public final class Hdf5Times {
  private static final int FEWEST_CALLS = 3;
  private static final int MOST_CALLS = 40;
  private static final double LONG_MILLIS = 2000;
  private static final int CHUNK = 250;
  private static final int PICKS = 10_000;

  private final Path path;
  private final int side;
  private final Float64Buffer values;

  /** Where results go, so that nothing is left out of what is timed. */
  @SuppressWarnings("UnusedVariable") // it is written so that the JIT keeps what is written
  private volatile double result;

  private Hdf5Times(Path path, int side) {
    this.path = path;
    this.side = side;
    this.values =
        Buffers.arange(DType.FLOAT64, (long) side * side)
            .mul(0.25)
            .reshape(side, side)
            .as(Float64Buffer.class);
  }

  /** See above. */
  public static void main(String[] arguments) {
    Hdf5Times times = new Hdf5Times(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    List.of("contiguous", "chunked", "deflate", "shuffle and deflate").forEach(times::layout);
  }

  private void layout(String layout) {
    print(layout, "create and write", () -> create(layout));
    read(layout, "read all", x -> x.copy().size());
    read(layout, "sum", x -> x.sum().getDouble());
    read(layout, "one row", x -> x.get("77").sum().getDouble());
    read(layout, "one column", x -> x.get(":, 77").sum().getDouble());
    read(layout, "every third row, fifth column", x -> x.get("::3, ::5").copy().size());
    read(layout, "10,000 single elements", this::pick);
    read(layout, "mask of all", x -> x.get(values.gt(100)).size());
    print(layout, "write a block of 500 x 500", this::change);
  }

  private double pick(NdBuffer x) {
    Float64Buffer elements = x.as(Float64Buffer.class);
    Random random = new Random(1);
    double sum = 0;
    for (int k = 0; k < PICKS; k++) {
      sum += elements.get(random.nextInt(side), random.nextInt(side));
    }
    return sum;
  }

  private void create(String layout) {
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.REPLACE)) {
      Hdf5DatasetBuilder made = file.root().newDataset("x", DType.FLOAT64, side, side);
      if (!layout.equals("contiguous")) {
        made.chunks(CHUNK, CHUNK);
      }
      if (layout.startsWith("shuffle")) {
        made.shuffle();
      }
      if (layout.endsWith("deflate")) {
        made.deflate(4);
      }
      made.create().buffer().assign(values);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private void change() {
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      NdBuffer x = file.dataset("x").buffer();
      x.at("1000:1500, 1000:1500").set(values.get(":500, :500"));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What is done with an open buffer. */
  private interface Reading {
    double run(NdBuffer buffer);
  }

  private void read(String layout, String task, Reading reading) {
    print(
        layout,
        task,
        () -> {
          try (Hdf5File file = Hdf5File.open(path)) {
            result = reading.run(file.dataset("x").buffer());
          } catch (IOException refused) {
            throw new UncheckedIOException(refused);
          }
        });
  }

  private static void print(String layout, String task, Runnable call) {
    double best = Double.MAX_VALUE;
    double all = 0;
    for (int k = 0; k < FEWEST_CALLS || (k < MOST_CALLS && all < LONG_MILLIS); k++) {
      long start = System.nanoTime();
      call.run();
      double time = (System.nanoTime() - start) / 1e6;
      best = Math.min(best, time);
      all += time;
    }
    System.out.printf("%s\t%s\t%.2f%n", layout, task, best);
  }
}
