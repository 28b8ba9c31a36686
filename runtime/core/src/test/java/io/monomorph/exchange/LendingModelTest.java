package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Order;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of export, slice, release, write, resize and close on several exporters,
 * compared step by step with a simple model: lists of what is out. {@code
 * -Dlending.sequences=1000000} runs more of them.
 */
class LendingModelTest {
  private static final int SEQUENCES = 10_000;
  private static final long SEED = 20261129L;

  /** Memory that ends when it is moved, as that of growable storage. */
  private static final class Storage implements Exporter {
    final Lender lender = new Lender("the storage");
    private final boolean native0;
    private Arena arena;
    private MemorySegment memory;

    Storage(boolean outside, byte[] content) {
      native0 = outside;
      arena = Arena.ofShared();
      memory = copy(content);
    }

    private MemorySegment copy(byte[] content) {
      MemorySegment copy =
          native0 ? arena.allocate(content.length) : MemorySegment.ofArray(content.clone());
      MemorySegment.copy(MemorySegment.ofArray(content), 0, copy, 0, content.length);
      return copy;
    }

    @Override
    public BufferView export(Requests requests, Terms terms) {
      return lender.lend(requests, terms, () -> Items.of(memory, ItemFormat.BYTES));
    }

    void resize(byte[] content) {
      lender.move(
          "resized",
          () -> {
            Arena old = arena;
            arena = Arena.ofShared();
            memory = copy(content);
            old.close();
          });
    }

    void close() {
      lender.end("closed", () -> arena.close());
    }
  }

  /** What a view is expected to be. */
  private static final class Modelled {
    final BufferView view;
    final Terms terms;

    /** Of each item its place in the storage. */
    final int[] places;

    boolean released;
    boolean stale;

    Modelled(BufferView view, Terms terms, int[] places) {
      this.view = view;
      this.terms = terms;
      this.places = places;
    }

    boolean isOut() {
      return !released && !stale;
    }
  }

  private static final class Sequence {
    private final SplittableRandom random;
    private final Storage storage;
    private final List<Modelled> views = new ArrayList<>();
    private byte[] content;
    private boolean closed;

    Sequence(SplittableRandom random) {
      this.random = random;
      content = bytes();
      storage = new Storage(random.nextInt(4) == 0, content);
    }

    private byte[] bytes() {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      return bytes;
    }

    void run() {
      int steps = 5 + random.nextInt(30);
      for (int step = 0; step < steps; step++) {
        step();
        compare();
      }
      views.forEach(each -> each.view.close());
      assertEquals(0, storage.lender.lent());
      if (!closed) {
        storage.close();
      }
    }

    private void step() {
      switch (random.nextInt(10)) {
        case 0, 1 -> export();
        case 2, 3 -> slice();
        case 4 -> again();
        case 5, 6 -> release();
        case 7 -> write();
        case 8 -> resize();
        default -> {
          if (random.nextInt(4) == 0) {
            close();
          }
        }
      }
    }

    private Terms terms() {
      return random.nextInt(3) == 0 ? Terms.PINNED : Terms.MOVABLE;
    }

    private void export() {
      Terms terms = terms();
      if (closed) {
        refused(() -> storage.export(Requests.FULL, terms));
        return;
      }
      int[] places = new int[content.length];
      Arrays.setAll(places, k -> k);
      views.add(new Modelled(storage.export(Requests.FULL, terms), terms, places));
    }

    private @Nullable Modelled any() {
      return views.isEmpty() ? null : views.get(random.nextInt(views.size()));
    }

    private void slice() {
      Modelled of = any();
      if (of == null) {
        return;
      }
      int size = of.places.length;
      int start = random.nextInt(size + 2) - 1;
      int count = random.nextInt(size + 2);
      int by = random.nextInt(5) - 2;
      boolean within = start >= 0 && start <= size;
      for (int k = 0; k < count; k++) {
        within &= start + k * by >= 0 && start + k * by < size;
      }
      if (!of.isOut() || !within) {
        refused(() -> of.view.slice(start, count, by));
        return;
      }
      int[] places = new int[count];
      Arrays.setAll(places, k -> of.places[start + k * by]);
      views.add(new Modelled(of.view.slice(start, count, by), of.terms, places));
    }

    private void again() {
      Modelled of = any();
      Terms terms = terms();
      if (of == null) {
        return;
      }
      if (!of.isOut()) {
        refused(() -> of.view.export(Requests.FULL, terms));
        return;
      }
      views.add(new Modelled(of.view.export(Requests.FULL, terms), terms, of.places));
    }

    private void release() {
      Modelled of = any();
      if (of != null) {
        of.view.close();
        of.released = true;
        of.stale = false;
      }
    }

    private void write() {
      Modelled of = any();
      if (of == null || of.places.length == 0) {
        return;
      }
      int at = random.nextInt(of.places.length);
      byte value = (byte) random.nextInt();
      if (of.isOut()) {
        of.view.storeAt(value, at);
        content[of.places[at]] = value;
      } else {
        refused(() -> of.view.storeAt(value, at));
      }
    }

    private boolean isPinned() {
      return views.stream().anyMatch(each -> each.isOut() && each.terms == Terms.PINNED);
    }

    private void resize() {
      byte[] other = bytes();
      if (closed) {
        return;
      }
      if (isPinned()) {
        refused(() -> storage.resize(other));
        return;
      }
      storage.resize(other);
      content = other;
      ended();
    }

    private void close() {
      if (!closed && isPinned()) {
        refused(storage::close);
        return;
      }
      storage.close();
      if (!closed) {
        ended();
      }
      closed = true;
    }

    private void ended() {
      views.stream().filter(Modelled::isOut).forEach(each -> each.stale = true);
    }

    private static void refused(Runnable call) {
      try {
        call.run();
      } catch (IllegalStateException | IndexOutOfBoundsException e) {
        return;
      }
      throw new AssertionError("nothing was refused");
    }

    /** All views and counts are as the model has them. */
    private void compare() {
      long pinned = views.stream().filter(v -> v.isOut() && v.terms == Terms.PINNED).count();
      long movable = views.stream().filter(v -> v.isOut() && v.terms == Terms.MOVABLE).count();
      assertEquals(pinned, storage.lender.lent(Terms.PINNED));
      assertEquals(movable, storage.lender.lent(Terms.MOVABLE));
      for (Modelled each : views) {
        assertEquals(each.released, each.view.isReleased());
        assertEquals(each.stale, each.view.isStale());
        if (each.isOut()) {
          byte[] expected = new byte[each.places.length];
          for (int k = 0; k < expected.length; k++) {
            expected[k] = content[each.places[k]];
          }
          assertTrue(Arrays.equals(expected, each.view.toByteArray(Order.C)));
        } else {
          refused(() -> each.view.toByteArray(Order.C));
          refused(each.view::asByteBuffer);
        }
      }
    }
  }

  @Test
  void sequencesGoAsTheModelSays() throws Exception {
    run(SEQUENCES);
  }

  @Test
  @Tag("long")
  void aMillionSequencesGoAsTheModelSays() throws Exception {
    run(1_000_000);
  }

  private static void run(int sequences) throws Exception {
    AtomicLong next = new AtomicLong();
    int threads = 4;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        all.add(
            pool.submit(
                () -> {
                  for (long k = next.getAndIncrement(); k < sequences; k = next.getAndIncrement()) {
                    sequence(k);
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertTrue(next.get() >= sequences);
  }

  private static void sequence(long k) {
    try {
      new Sequence(new SplittableRandom(SEED + k)).run();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("sequence " + k + " of seed " + SEED, e);
    }
  }

  /**
   * Threads share one storage: some borrow and read, some resize. A reader finds the bytes of one
   * generation or is told that its view is stale, and a pinned one is never pulled away.
   */
  @Test
  void noReaderSeesMemoryThatHasMoved() throws Exception {
    int rounds = 2_000;
    Storage storage = new Storage(true, filled(1));
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    AtomicLong read = new AtomicLong();
    for (int t = 0; t < 6; t++) {
      int own = t;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int round = 0; round < rounds; round++) {
                        if (own < 2) {
                          grow(storage, (byte) round);
                        } else {
                          read(storage, own % 2 == 0 ? Terms.PINNED : Terms.MOVABLE, read);
                        }
                      }
                    } catch (RuntimeException | AssertionError e) {
                      synchronized (failures) {
                        failures.add(e);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertEquals(0, storage.lender.lent());
    assertTrue(read.get() > 0);
    storage.close();
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static void grow(Storage storage, byte value) {
    try {
      storage.resize(filled(value));
    } catch (IllegalStateException pinned) {
      assertTrue(pinned.toString().contains("PINNED"), pinned.toString());
    }
  }

  private static void read(Storage storage, Terms terms, AtomicLong read) {
    try (BufferView view = storage.export(Requests.SIMPLE, terms);
        BufferView slice = view.slice(7, 50)) {
      byte[] bytes = slice.toByteArray(Order.C);
      for (byte each : bytes) {
        assertEquals(bytes[0], each);
      }
      assertEquals(bytes[0], slice.byteAt(49));
      read.incrementAndGet();
    } catch (StaleViewException stale) {
      assertEquals(Terms.MOVABLE, terms);
    }
  }
}
