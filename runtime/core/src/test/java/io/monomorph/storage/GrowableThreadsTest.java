package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int64Buffer;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** While one thread makes storage grow and move, others see its elements or are told. */
class GrowableThreadsTest {
  private static final int APPENDED = 20_000;

  @Test
  void nobodySeesOldMemory() throws Exception {
    AtomicBoolean ends = new AtomicBoolean();
    AtomicLong seen = new AtomicLong();
    try (Int64Growable storage = Int64Growable.of(1);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        readers.add(
            threads.submit(
                () -> {
                  while (!ends.get()) {
                    read(storage, seen);
                  }
                }));
        readers.add(
            threads.submit(
                () -> {
                  while (!ends.get()) {
                    borrow(storage);
                  }
                }));
      }
      for (int k = 0; k < APPENDED; k++) {
        append(storage, k);
        if (k % 1000 == 999) {
          move(storage);
        }
      }
      ends.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
      assertEquals(APPENDED, storage.tuples());
      for (int k = 0; k < APPENDED; k++) {
        assertEquals(k, storage.get(k, 0));
      }
      assertTrue(seen.get() > 0);
    }
  }

  private static void append(Int64Growable storage, long value) {
    while (true) {
      try {
        storage.append(value);
        return;
      } catch (IllegalStateException pinned) {
        Thread.onSpinWait();
      }
    }
  }

  private static void move(Int64Growable storage) {
    try {
      storage.squeeze();
    } catch (IllegalStateException pinned) {
      assertTrue(pinned.getMessage().contains("PINNED"), pinned.getMessage());
    }
  }

  private static void read(Int64Growable storage, AtomicLong seen) {
    Int64Buffer buffer = storage.flat();
    try {
      for (long k = Math.max(0, buffer.size() - 100); k < buffer.size(); k++) {
        assertEquals(k, buffer.get(k));
        seen.incrementAndGet();
      }
    } catch (StaleViewException moved) {
      assertTrue(ComponentStorage.isStale(buffer));
    }
  }

  private static void borrow(Int64Growable storage) {
    try (BufferView view = storage.export(Requests.FULL, Terms.PINNED)) {
      long last = view.size() - 1;
      if (last >= 0) {
        assertEquals(last, view.item(last));
      }
    }
    Thread.yield();
  }
}
