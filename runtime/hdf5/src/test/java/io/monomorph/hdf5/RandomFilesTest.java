package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with random datasets, which h5py wrote: they read as with h5py; and after random
 * assignments, resizings and new datasets they read as copies in memory with the same changes, here
 * and in h5py. The property {@code monomorph.hdf5.random} is how many files the long test has.
 */
class RandomFilesTest {
  private static final int BATCH = 100;

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    return in(Resources.folder().resolveSibling("random"));
  }

  private static List<Path> in(Path from) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      return files.filter(path -> path.toString().endsWith(".h5")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void randomFilesAreReadAndChanged(Path file) throws IOException {
    check(file, file.getFileName().hashCode());
  }

  @Test
  @Tag("long")
  void manyRandomFilesAreReadAndChanged() throws IOException {
    int count = Integer.getInteger("monomorph.hdf5.random", 1000);
    int first = Integer.getInteger("monomorph.hdf5.seed", 100_000);
    for (int seed = first; Referee.isThere() && seed < first + count; seed += BATCH) {
      Path batch = Files.createDirectories(folder.resolve("batch" + seed));
      Referee.script("random_files.py", batch.toString(), "" + seed, "" + BATCH);
      for (Path file : in(batch)) {
        check(file, seed);
        Files.delete(file);
      }
    }
  }

  private void check(Path file, int seed) throws IOException {
    String text = file.getFileName().toString().replace(".h5", ".txt");
    assertEquals(
        sorted(Files.readAllLines(file.resolveSibling(text))),
        sorted(Sums.of(file)),
        file.toString());
    Path copy = folder.resolve("changed_" + file.getFileName());
    Files.copy(file, copy);
    new Changing(copy, new Random(seed)).run();
    Referee.agrees(copy);
    Files.delete(copy);
  }

  private static String sorted(List<String> lines) {
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).sorted().toList());
  }

  /** Changes a file, and copies of its datasets on the heap in the same way. */
  private static final class Changing {
    private static final List<DType> DTYPES = List.of(DType.values());

    private final Path path;
    private final Random random;
    private final Map<String, NdBuffer> expected = new TreeMap<>();
    private final Map<String, NdBuffer> fills = new TreeMap<>();
    private int made;

    Changing(Path path, Random random) {
      this.path = path;
      this.random = random;
    }

    void run() throws IOException {
      for (int round = 0; round < 3; round++) {
        try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
          if (round == 0) {
            remember(file.root());
          }
          file.cacheLimit(random.nextInt(5000));
          for (int step = 0; step < 12; step++) {
            change(file, new ArrayList<>(expected.keySet()));
          }
        }
        try (Hdf5File file = Hdf5File.open(path)) {
          expected.forEach((name, values) -> compare(file, name, values));
        }
      }
    }

    private void remember(Hdf5Group group) {
      for (String name : group.names()) {
        Hdf5Object object = group.get(name);
        if (object instanceof Hdf5Group inner) {
          remember(inner);
        } else if (object instanceof Hdf5Dataset dataset) {
          expected.put(dataset.path(), dataset.buffer().copy());
          fills.put(dataset.path(), dataset.fillValue());
        }
      }
    }

    private static void compare(Hdf5File file, String name, NdBuffer values) {
      NdBuffer stored = file.dataset(name).buffer();
      assertTrue(values.equals(stored), () -> file + " " + name + "\n" + values + "\n" + stored);
    }

    private void change(Hdf5File file, List<String> names) {
      String name = names.get(random.nextInt(names.size()));
      Hdf5Dataset dataset = file.dataset(name);
      switch (random.nextInt(10)) {
        case 0 -> dataset.setAttribute("a" + random.nextInt(4), random.nextInt());
        case 1 -> file.flush();
        case 2 -> create(file);
        case 3, 4 -> resize(dataset);
        case 5, 6 -> read(dataset);
        default -> assign(dataset);
      }
    }

    private void create(Hdf5File file) {
      DType dtype = DTYPES.get(random.nextInt(DTYPES.size()));
      NdBuffer values = Buffers.arange(random.nextInt(40)).astype(dtype);
      String name = "/new" + random.nextInt(3) + "/d" + made++;
      Hdf5DatasetBuilder builder = file.root().newDataset(name, dtype, values.shape());
      if (random.nextBoolean()) {
        builder.maxShape(-1).chunks(1 + random.nextInt(9));
      }
      if (random.nextBoolean()) {
        builder.chunks(1 + random.nextInt(9)).deflate(random.nextInt(10));
      }
      Hdf5Dataset dataset = builder.create();
      dataset.buffer().assign(values);
      expected.put(name, values);
      fills.put(name, dataset.fillValue());
    }

    private void resize(Hdf5Dataset dataset) {
      if (dataset.chunkShape().length == 0 || dataset.buffer().isReadOnly()) {
        return;
      }
      NdBuffer before = known(expected, dataset);
      long[] shape = before.shape();
      StringBuilder kept = new StringBuilder();
      for (int axis = 0; axis < shape.length; axis++) {
        long most = dataset.maxShape()[axis] < 0 ? shape[axis] + 7 : dataset.maxShape()[axis];
        long extent = random.nextInt((int) most + 1);
        kept.append(axis == 0 ? "" : ", ").append(':').append(Math.min(extent, shape[axis]));
        shape[axis] = extent;
      }
      dataset.resize(shape);
      NdBuffer after = Buffers.zeros(before.dtype(), shape);
      after.assign(known(fills, dataset));
      after.at(kept.toString()).set(before.get(kept.toString()));
      expected.put(dataset.path(), after);
      compareNow(dataset);
    }

    private static NdBuffer known(Map<String, NdBuffer> values, Hdf5Dataset dataset) {
      return Objects.requireNonNull(values.get(dataset.path()), dataset::toString);
    }

    private void compareNow(Hdf5Dataset dataset) {
      NdBuffer values = known(expected, dataset);
      NdBuffer stored = dataset.buffer();
      assertTrue(values.equals(stored), () -> dataset + "\n" + values + "\n" + stored);
    }

    private void read(Hdf5Dataset dataset) {
      NdBuffer values = known(expected, dataset);
      String index = index(values.shape());
      NdBuffer own = dataset.buffer().get(index);
      assertTrue(values.get(index).equals(own), () -> dataset + " " + index + "\n" + own);
    }

    private void assign(Hdf5Dataset dataset) {
      if (dataset.buffer().isReadOnly()) {
        return;
      }
      NdBuffer values = known(expected, dataset);
      String index = index(values.shape());
      long[] shape = values.get(index).shape();
      long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      NdBuffer next =
          random.nextBoolean()
              ? Buffers.full(DType.INT8, random.nextInt(100))
              : Buffers.arange(size).add(random.nextInt(90)).reshape(shape);
      values.at(index).set(next.astype(values.dtype()));
      dataset.buffer().at(index).set(next.astype(values.dtype()));
    }

    /** An index in Python's notation that leaves all axes in place. */
    private String index(long[] shape) {
      StringBuilder text = new StringBuilder(shape.length == 0 ? "..." : "");
      for (int axis = 0; axis < shape.length; axis++) {
        int start = random.nextInt((int) shape[axis] + 1);
        int stop = random.nextInt((int) shape[axis] + 1);
        int step = 1 + random.nextInt(3);
        text.append(axis == 0 ? "" : ", ");
        switch (random.nextInt(4)) {
          case 0 -> text.append(':');
          case 1 -> text.append("::").append(-step);
          case 2 -> text.append(Math.min(start, stop)).append(':').append(Math.max(start, stop));
          default -> text.append(start).append(':').append(':').append(step);
        }
      }
      return text.toString();
    }
  }
}
