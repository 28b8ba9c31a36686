package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of changes, loans and buffers, beside a model that is a list. How many is the
 * system property {@code io.monomorph.storage.sequences}.
 */
class GrowableModelTest {
  private static final int SEQUENCES = Integer.getInteger("io.monomorph.storage.sequences", 3000);
  private static final int STEPS = 40;

  @Test
  void sequencesDoWhatTheModelDoes() {
    int moved = 0;
    int refused = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Sequence sequence = new Sequence(seed);
      sequence.run();
      moved += sequence.moves;
      refused += sequence.refusals;
    }
    assertTrue(moved > SEQUENCES, moved + " moves");
    assertTrue(refused > SEQUENCES, refused + " refusals");
  }

  /** A view, and whether the model says that it is stale. */
  private static final class Loan {
    final BufferView view;
    boolean stale;

    Loan(BufferView view) {
      this.view = view;
    }
  }

  /** A buffer, and whether the model says that it is stale. */
  private static final class Shown {
    final NdBuffer buffer;
    boolean stale;

    Shown(NdBuffer buffer) {
      this.buffer = buffer;
    }
  }

  /** One sequence. */
  private static final class Sequence {
    final int seed;
    final Random random;
    final DType dtype;
    final int components;
    final Growable<?> storage;
    final List<StorageChange> heard = new ArrayList<>();
    final List<Loan> loans = new ArrayList<>();
    final List<Shown> buffers = new ArrayList<>();

    /** The elements, of int8 so that all dtypes but bool hold them. */
    NdBuffer model;

    long capacity;
    long generation;
    int moves;
    int refusals;
    String done = "";

    Sequence(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.dtype = DType.values()[random.nextInt(DType.values().length)];
      this.components = 1 + random.nextInt(3);
      this.storage = Components.growable(dtype, components);
      this.model = Buffers.zeros(dtype, 0, components);
      storage.addListener(heard::add);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        step();
        check();
      }
      loans.forEach(loan -> loan.view.close());
      storage.close();
      buffers.forEach(shown -> shown.stale = true);
      buffers.forEach(this::check);
    }

    private NdBuffer values(long tuples) {
      return Layouts.random(random, dtype, tuples, components);
    }

    private boolean isPinned() {
      return loans.stream().anyMatch(loan -> !loan.stale && loan.view.terms() == Terms.PINNED);
    }

    private void step() {
      long tuples = model.shape(0);
      int kind = random.nextInt(12);
      done = "seed " + seed + ", " + kind;
      switch (kind) {
        case 0, 1 -> {
          NdBuffer added = values(random.nextInt(5));
          change(joined(model, added), grown(tuples + added.shape(0)), () -> storage.append(added));
        }
        case 2, 3 -> {
          NdBuffer added = values(random.nextInt(4));
          long at = random.nextLong(tuples + 1);
          NdBuffer wanted = joined(joined(model.get("0:" + at), added), model.get(at + ":"));
          change(wanted, grown(tuples + added.shape(0)), () -> storage.insert(at, added));
        }
        case 4 -> {
          long wanted = random.nextInt(20);
          NdBuffer kept = model.get("0:" + Math.min(wanted, tuples));
          NdBuffer zeros = Buffers.zeros(dtype, wanted - kept.shape(0), components);
          change(joined(kept, zeros), Math.max(capacity, wanted), () -> storage.resize(wanted));
        }
        case 5 -> {
          long wanted = random.nextInt(40);
          if (wanted <= capacity) {
            storage.reserve(wanted);
          } else {
            change(model, wanted, () -> storage.reserve(wanted));
          }
        }
        case 6 -> {
          if (capacity == tuples) {
            storage.squeeze();
          } else {
            change(model, tuples, storage::squeeze);
          }
        }
        case 7 -> {
          if (tuples > 0) {
            long at = random.nextLong(tuples);
            NdBuffer tuple = values(1).reshape(components);
            storage.setTuple(at, tuple);
            model.at(at).set(tuple);
          }
        }
        case 8 -> buffers.add(new Shown(random.nextBoolean() ? storage.buffer() : storage.flat()));
        case 9 -> {
          Terms terms = random.nextInt(3) == 0 ? Terms.PINNED : Terms.MOVABLE;
          loans.add(
              new Loan(
                  random.nextBoolean()
                      ? storage.export(Requests.FULL, terms)
                      : storage.buffer().export(Requests.FULL, terms)));
        }
        default -> {
          if (!loans.isEmpty()) {
            loans.remove(random.nextInt(loans.size())).view.close();
          }
        }
      }
    }

    private static NdBuffer joined(NdBuffer a, NdBuffer b) {
      NdBuffer all = Buffers.zeros(a.dtype(), a.shape(0) + b.shape(0), a.shape(1));
      all.get("0:" + a.shape(0)).assign(a);
      all.get(a.shape(0) + ":").assign(b);
      return all;
    }

    private long grown(long wanted) {
      return wanted <= capacity ? capacity : Math.max(wanted, Math.max(8, 2 * capacity));
    }

    private void change(NdBuffer wanted, long newCapacity, Runnable action) {
      if (isPinned()) {
        IllegalStateException thrown = assertThrows(IllegalStateException.class, action::run, done);
        assertTrue(thrown.getMessage().contains("PINNED"), thrown.getMessage());
        refusals++;
        return;
      }
      action.run();
      model = wanted;
      if (newCapacity != capacity) {
        capacity = newCapacity;
        generation++;
        moves++;
        loans.forEach(loan -> loan.stale = true);
        buffers.forEach(shown -> shown.stale = true);
      }
    }

    private void check() {
      assertEquals(model.shape(0), storage.tuples(), done);
      assertEquals(capacity, storage.capacity(), done);
      assertEquals(generation, storage.generation(), done);
      assertEquals(generation, heard.size(), done);
      assertTrue(LayoutsTest.sameBits(model, storage.buffer()), done);
      for (Loan loan : loans) {
        assertEquals(loan.stale, loan.view.isStale(), done);
        if (loan.stale) {
          assertThrows(StaleViewException.class, loan.view::memory, done);
        } else if (loan.view.size() <= storage.size()) {
          byte[] bytes = loan.view.toByteArray(io.monomorph.dtype.Order.C);
          byte[] present = new byte[bytes.length];
          storage.memory().orElseThrow().asByteBuffer().get(present);
          assertArrayEquals(present, bytes, done);
        }
      }
      buffers.forEach(this::check);
    }

    private void check(Shown shown) {
      assertEquals(shown.stale, ComponentStorage.isStale(shown.buffer), done);
      if (shown.stale) {
        // No element is asked of storage that has none.
        if (shown.buffer.size() > 0) {
          assertThrows(StaleViewException.class, shown.buffer::copy, done);
        }
      } else if (shown.buffer.size() <= storage.size()) {
        NdBuffer wanted = storage.flat().get("0:" + shown.buffer.size());
        assertTrue(LayoutsTest.sameBits(wanted, shown.buffer), done);
      }
    }
  }
}
