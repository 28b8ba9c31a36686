package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room of replaced chunks and indexes is used again after the next flush. */
class ReuseTest {
  @TempDir Path folder;

  private static Hdf5Dataset create(Hdf5File file, String name) {
    return file.root()
        .newDataset(name, DType.INT32, 200, 100)
        .chunks(20, 25)
        .deflate(1)
        .maxShape(-1, 100)
        .create();
  }

  @Test
  void changedFilesStaySmall() throws IOException {
    Path path = folder.resolve("small.h5");
    Random random = new Random(1);
    NdBuffer expected = noise(0);
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset x = create(file, "x");
      x.buffer().assign(expected);
      file.flush();
      long once = end(file);
      for (int round = 0; round < 100; round++) {
        for (int k = 0; k < 50; k++) {
          int row = random.nextInt(200);
          int column = random.nextInt(100);
          x.buffer().at(row, column).set(round * k);
          expected.at(row, column).set(round * k);
        }
        file.flush();
        assertEquals(expected, x.buffer());
      }
      assertTrue(end(file) < 4 * once, once + " became " + end(file));
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(expected, file.dataset("x").buffer());
    }
    Referee.agrees(path);
  }

  private static long end(Hdf5File file) {
    return file.root().where().file().space().end();
  }

  @Test
  void chunksOfAnEarlierSessionAreReplacedToo() throws IOException {
    Path path = folder.resolve("sessions.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      create(file, "x").buffer().assign(noise(0));
    }
    long once = Files.size(path);
    for (int session = 1; session < 6; session++) {
      try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
        NdBuffer x = file.dataset("x").buffer();
        for (int flush = 0; flush < 4; flush++) {
          x.assign(noise(session * 10 + flush));
          file.flush();
        }
        assertEquals(noise(session * 10 + 3), x);
      }
    }
    // What is free when a file is closed is lost: one copy in each session, and what does not fit.
    assertTrue(Files.size(path) < 10 * once, once + " became " + Files.size(path));
    Referee.agrees(path);
  }

  private static NdBuffer noise(int seed) {
    Random random = new Random(seed);
    int[] values = new int[20_000];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextInt(1 << 12);
    }
    return Int32Buffer.of(values).reshape(200, 100);
  }

  @Test
  void droppedAndReplacedDatasetsDoNotDisturbOthers() throws IOException {
    Path path = folder.resolve("mixed.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset kept = create(file, "kept");
      kept.buffer().assign(noise(1));
      for (int round = 0; round < 12; round++) {
        Hdf5Dataset x = round % 4 == 0 ? replaced(file) : file.dataset("x");
        x.resize(200, 100);
        x.buffer().assign(noise(round));
        if (round % 2 == 0) {
          file.flush();
        }
        x.resize(60 + round, 100);
        assertEquals(noise(round).get(":" + (60 + round)), x.buffer());
        assertEquals(noise(1), kept.buffer());
      }
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(noise(11).get(":71"), file.dataset("x").buffer());
      assertEquals(noise(1), file.dataset("kept").buffer());
    }
    Referee.agrees(path);
  }

  private static Hdf5Dataset replaced(Hdf5File file) {
    return file.root()
        .newDataset("x", DType.INT32, 200, 100)
        .chunks(20, 25)
        .deflate(1)
        .maxShape(-1, 100)
        .overwrite()
        .create();
  }

  @Test
  void readersNeverSeeAnotherChunk() throws Exception {
    Path path = folder.resolve("threads.h5");
    AtomicBoolean done = new AtomicBoolean();
    try (Hdf5File file = Hdf5File.create(path);
        ExecutorService pool = Executors.newFixedThreadPool(3)) {
      file.cacheLimit(10_000);
      Hdf5Dataset x = create(file, "x");
      Int32Buffer elements = x.as(Int32Buffer.class);
      // Each row of chunks has its number in the lowest digit.
      Runnable reading =
          () -> {
            Random random = new Random(Thread.currentThread().threadId());
            while (!done.get()) {
              int row = random.nextInt(200);
              int value = elements.get(row, random.nextInt(100));
              assertEquals(row / 20, value == 0 ? row / 20 : value % 10);
            }
          };
      Future<?> first = pool.submit(reading);
      Future<?> second = pool.submit(reading);
      Random random = new Random(3);
      for (int round = 1; round < 150; round++) {
        for (int row = 0; row < 10; row++) {
          String rows = "%d:%d".formatted(20 * row, 20 * row + 20);
          elements.at(rows).set(10 * random.nextInt(1 << random.nextInt(1, 20)) + row);
        }
        file.flush();
      }
      done.set(true);
      first.get();
      second.get();
    }
    Referee.agrees(path);
  }
}
