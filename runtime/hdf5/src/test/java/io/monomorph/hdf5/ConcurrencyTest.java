package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int32Buffer;
import io.monomorph.dtype.DType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads read a file while others write to it. */
class ConcurrencyTest {
  private static final int ROUNDS = 60;

  @TempDir Path folder;

  @Test
  void readersSeeOldOrNewElements() throws Exception {
    Path path = folder.resolve("shared.h5");
    AtomicBoolean done = new AtomicBoolean();
    try (Hdf5File file = Hdf5File.create(path).cacheLimit(4000);
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (String name : List.of("a", "b")) {
        file.root()
            .newDataset(name, DType.INT32, 40, 30)
            .chunks(10, 10)
            .deflate(1)
            .maxShape(-1, 30)
            .create();
      }
      List<Future<Integer>> readers = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        String name = k == 0 ? "a" : "b";
        readers.add(pool.submit(() -> read(file.dataset(name).as(Int32Buffer.class), done)));
      }
      List<Future<Integer>> writers = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        writers.add(pool.submit(() -> write(file, name)));
      }
      for (Future<Integer> writer : writers) {
        assertEquals(ROUNDS, writer.get());
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
      assertEquals(Int32Buffer.full(ROUNDS, 40, 30), file.dataset("a").buffer());
      assertEquals(2 * ROUNDS, file.root().attributes().size());
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(Int32Buffer.full(ROUNDS, 40, 30), file.dataset("b").buffer());
      assertEquals(ROUNDS, file.group("a_added").names().size());
    }
    Referee.agrees(path);
  }

  /** What a thread has set is there for it at once, whatever others set meanwhile. */
  @Test
  void attributesOfSeveralThreadsAreAllKnown() throws Exception {
    Path path = folder.resolve("attributes.h5");
    try (Hdf5File file = Hdf5File.create(path);
        ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (String name : List.of("a", "b", "c")) {
        writers.add(pool.submit(() -> setAttributes(file.root(), name)));
      }
      for (Future<Integer> writer : writers) {
        assertEquals(ROUNDS, writer.get());
      }
      assertEquals(3 * ROUNDS, file.root().attributes().size());
    }
    Referee.agrees(path);
  }

  private static int setAttributes(Hdf5Group group, String name) {
    for (int round = 1; round <= ROUNDS; round++) {
      group.setAttribute(name + round, round);
      assertTrue(group.attributes().containsKey(name + round), name + round);
      if (round % 3 == 0) {
        group.removeAttribute(name + round);
        assertFalse(group.attributes().containsKey(name + round), name + round);
        group.setAttribute(name + round, -round);
      }
    }
    return ROUNDS;
  }

  /** Elements only grow. */
  private static int read(Int32Buffer x, AtomicBoolean done) {
    Random random = new Random(1);
    int last = 0;
    int count = 0;
    for (; !done.get() || count == 0; count++) {
      int now = x.get(0, 0);
      assertTrue(now >= last, now + " after " + last);
      last = now;
      Int32Buffer row = x.get("" + random.nextInt(40)).copy();
      assertTrue(row.min().get() >= 0 && row.max().get() <= ROUNDS, row.toString());
    }
    return count;
  }

  private static int write(Hdf5File file, String name) {
    Int32Buffer x = file.dataset(name).as(Int32Buffer.class);
    for (int round = 1; round <= ROUNDS; round++) {
      x.assign(round);
      file.root().setAttribute(name + round, round);
      file.root().newGroup(name + "_added").write("d" + round, Int32Buffer.of(round));
      if (round % 7 == 0) {
        file.flush();
      }
    }
    return ROUNDS;
  }
}
