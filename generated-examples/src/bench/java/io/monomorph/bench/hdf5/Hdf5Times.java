package io.monomorph.bench.hdf5;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.Hdf5DatasetBuilder;
import io.monomorph.hdf5.Hdf5File;
import io.monomorph.hdf5.Hdf5Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/**
 * Times an HDF5 file of float64: {@code Hdf5Times FILE SIDE [LAYOUT...]} prints for each layout and
 * task a line of tab-separated values: the layout, the task, and the best of some calls in
 * milliseconds, once as time that passed, and once as time of the thread on a processor. Each call
 * opens the file and closes it. {@code hdf5.py} does the same with h5py.
 */
public final class Hdf5Times {
  private static final List<String> LAYOUTS =
      List.of("contiguous", "chunked", "deflate", "shuffle and deflate");
  private static final int CHUNK = 250;
  private static final int PICKS = 10_000;

  private final Path path;
  private final int side;
  private final Float64Buffer values;
  private final ForkJoinPool pool;

  private Hdf5Times(Path path, int side, ForkJoinPool pool) {
    this.path = path;
    this.side = side;
    this.pool = pool;
    this.values =
        Buffers.arange(DType.FLOAT64, (long) side * side)
            .mul(0.25)
            .reshape(side, side)
            .as(Float64Buffer.class);
  }

  /** See above. */
  public static void main(String[] arguments) {
    List<String> layouts = Arrays.asList(arguments).subList(2, arguments.length);
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      Hdf5Times times = new Hdf5Times(Path.of(arguments[0]), Integer.parseInt(arguments[1]), pool);
      (layouts.isEmpty() ? LAYOUTS : layouts).forEach(times::layout);
    }
  }

  private void layout(String layout) {
    Stopwatch clock = new Stopwatch(layout);
    clock.time("create", () -> create(layout, false));
    clock.time("create and write", () -> create(layout, true));
    clock.time("write all of a file that exists", () -> change(x -> x.assign(values)));
    read(clock, "read all", x -> x.copy().size());
    read(clock, "sum", x -> x.sum().getDouble());
    read(clock, "one row", x -> x.get("77").sum().getDouble());
    read(clock, "one column", x -> x.get(":, 77").sum().getDouble());
    read(clock, "every third row, fifth column", x -> x.get("::3, ::5").copy().size());
    read(clock, "10,000 single elements", this::pick);
    read(clock, "mask of all", x -> x.get(values.gt(100)).size());
    clock.time(
        "write a block of 500 x 500",
        () -> change(x -> x.at("1000:1500, 1000:1500").set(values.get(":500, :500"))));
    read(clock, "read all, two threads", x -> Ufuncs.POSITIVE.on(pool).apply(x).size());
    read(clock, "sum, two threads", x -> Ufuncs.ADD.reduction().on(pool).apply(x).getDouble());
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

  private void create(String layout, boolean written) {
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
      NdBuffer x = made.create().buffer();
      if (written) {
        x.assign(values);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What is done with an open buffer that can be written. */
  private interface Change {
    void run(NdBuffer buffer);
  }

  private void change(Change change) {
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      change.run(file.dataset("x").buffer());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What is done with an open buffer. */
  private interface Reading {
    double run(NdBuffer buffer);
  }

  private void read(Stopwatch clock, String task, Reading reading) {
    clock.time(
        task,
        () -> {
          try (Hdf5File file = Hdf5File.open(path)) {
            clock.keep(reading.run(file.dataset("x").buffer()));
          } catch (IOException refused) {
            throw new UncheckedIOException(refused);
          }
        });
  }
}
