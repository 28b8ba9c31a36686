package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.bytes.Bytes;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Shapes;
import io.monomorph.span.Float64SpanNd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Layouts over memory of any kind are lent where they are, and so are parts of them. */
class LentComponentsTest {
  private static Float64Buffer numbers(long size) {
    return Buffers.arange((double) size);
  }

  private static Float64Buffer outside(Float64Buffer numbers) {
    Memory memory = Memory.allocate(numbers.byteSize());
    Float64Buffer copy =
        Buffers.fromBuffer(DType.FLOAT64, memory).reshape(numbers.shape()).as(Float64Buffer.class);
    copy.assign(numbers);
    return copy;
  }

  private static Float64Buffer get(NdBuffer buffer, String index) {
    return buffer.get(index).as(Float64Buffer.class);
  }

  /** Lines of 12 elements in each kind of memory. */
  private static List<Float64Buffer> lines() {
    Float64Buffer heap = numbers(12);
    Float64Growable growable = Float64Growable.of(1);
    growable.append(heap);
    return List.of(
        heap,
        outside(heap),
        growable.flat(),
        get(numbers(12), "::-1"),
        get(outside(numbers(30)), "3:27:2"),
        get(numbers(36).reshape(12, 3), ":, 1"),
        Components.interleaved(numbers(36), 3).component(2));
  }

  private static List<Float64Buffer> layouts() {
    List<Float64Buffer> layouts = new ArrayList<>();
    for (Float64Buffer line : lines()) {
      layouts.add(Components.interleaved(line, 3).buffer());
      layouts.add(Components.strided(line, 3, 2, 4, 1).buffer());
      layouts.add(Components.planar(line).buffer());
      Float64Buffer other = line.copy();
      layouts.add(get(Components.planar(other, line).buffer(), "::-2, 1"));
      layouts.add(get(Components.planar(line, other).buffer(), "1:5, :1"));
    }
    for (Float64Buffer table :
        List.of(numbers(12).reshape(3, 4), outside(numbers(12).reshape(3, 4)))) {
      Float64Buffer planar =
          Components.planar(get(table, "0"), get(table, "1"), get(table, "2")).buffer();
      layouts.add(planar);
      layouts.add(planar.transpose().as(Float64Buffer.class));
      layouts.add(get(planar, "::-1, ::2"));
      layouts.add(get(planar, "1:, ::-1"));
      layouts.add(get(planar, "2"));
    }
    return layouts;
  }

  @Test
  void layoutsOverMemoryAreLentWhereTheyAre() {
    for (Float64Buffer layout : layouts()) {
      try (BufferView view = layout.export(Requests.FULL)) {
        assertArrayEquals(layout.shape(), view.shape(), layout.toString());
        assertEquals(layout, Buffers.fromView(view));
        long[] last = layout.shape();
        for (int axis = 0; axis < last.length; axis++) {
          last[axis]--;
        }
        view.setItem(-7.5, last);
        assertEquals(-7.5, layout.item(last));
        Float64SpanNd span = Float64SpanNd.wrap(layout);
        assertEquals(-7.5, span.get(last));
        span.set(last, 8.5);
        assertEquals(8.5, view.item(last));
      }
    }
  }

  @Test
  void bytesOfALayoutAreThoseOfItsMemory() {
    Float64Buffer raw = outside(numbers(6));
    Bytes bytes = Bytes.memoryOf(Components.interleaved(raw, 2).buffer());
    raw.set(0, 2);
    assertEquals(raw, bytes.asBuffer(DType.FLOAT64));
    assertEquals(48, Components.interleaved(raw, 2).memory().orElseThrow().byteSize());
  }

  /** Any view of planar storage in one matrix: what is lent is what is seen, or it is refused. */
  @Test
  void randomViewsOfComponentsInOneMatrix() {
    Random random = new Random(14);
    int lent = 0;
    for (int k = 0; k < 3_000; k++) {
      int tuples = 1 + random.nextInt(5);
      int components = 1 + random.nextInt(4);
      Float64Buffer table =
          numbers(40L * tuples * components).reshape(8L * components, 5L * tuples);
      int rows = 1 + random.nextInt(7);
      String columns = random.nextBoolean() ? ":" + tuples : ":" + 3 * tuples + ":3";
      List<NdBuffer> pieces = new ArrayList<>();
      for (int c = 0; c < components; c++) {
        pieces.add(table.get(c * rows + ", " + columns));
      }
      NdBuffer[] rest = pieces.subList(1, components).toArray(NdBuffer[]::new);
      NdBuffer view = Components.planar(pieces.get(0), rest).buffer();
      for (int step = 0; step < 3 && view.size() > 0; step++) {
        view = changed(view, random);
      }
      try (BufferView items = view.export(Requests.FULL_RO)) {
        lent++;
        assertEquals(view, Buffers.fromView(items));
      } catch (UnsupportedOperationException refused) {
        assertTrue(String.valueOf(refused.getMessage()).contains("component("));
      }
    }
    assertTrue(lent > 2_000, lent + " were lent");
  }

  private static NdBuffer changed(NdBuffer view, Random random) {
    long first = view.rank() == 0 ? 1 : view.shape(0);
    return switch (random.nextInt(6)) {
      case 0 -> view.transpose();
      case 1 -> view.rank() == 0 ? view : view.get("::-1");
      case 2 -> view.rank() == 0 ? view : view.get("::" + (1 + random.nextInt(3)));
      case 3 -> view.rank() == 0 ? view : view.get(random.nextInt((int) first) + ":");
      case 4 -> view.rank() < 2 ? view : view.get(Long.toString(random.nextInt((int) first)));
      default -> view.reshape(Shapes.size(view.shape()));
    };
  }

  @Test
  void theOwnerOfThePieceIsAskedToo() {
    Float64Buffer raw = outside(numbers(6));
    Interleaved<Float64Buffer> tuples = Components.interleaved(raw, 2);
    try (BufferView view = tuples.buffer().export(Requests.FULL)) {
      assertThrows(IllegalStateException.class, raw::close);
      assertThrows(IllegalStateException.class, () -> tuples.setBuffer(numbers(4)));
      assertEquals(5.0, view.item(2, 1));
    }
    BufferView movable = tuples.buffer().export(Requests.FULL, Terms.MOVABLE);
    BufferView part = movable.slice(1, 2);
    raw.close();
    assertTrue(movable.isStale());
    StaleViewException stale = assertThrows(StaleViewException.class, () -> movable.item(0, 0));
    assertEquals(
        "the interleaved storage of 2 float64 components was left by its memory, since the native memory"
            + " of 48 bytes was closed, and this view of it is stale: export a new one, or lend it"
            + " PINNED, so that the memory stays",
        stale.getMessage());
    assertThrows(StaleViewException.class, () -> part.item(0, 0));
    movable.close();
    part.close();
  }

  @Test
  void growableStorageUnderALayoutStaysWhileThatIsLent() {
    try (Float64Growable growable = Float64Growable.of(1)) {
      growable.append(1, 2, 3, 4);
      Float64Buffer layout = Components.interleaved(growable.flat(), 2).buffer();
      try (BufferView view = layout.export(Requests.FULL)) {
        assertThrows(IllegalStateException.class, () -> growable.reserve(100));
        assertFalse(view.isStale());
      }
      BufferView view = layout.export(Requests.FULL, Terms.MOVABLE);
      growable.reserve(100);
      assertTrue(view.isStale());
      view.close();
    }
  }

  @Test
  void whoGivesAViewOfALayoutBackFreesAllOwners() {
    Float64Buffer raw = outside(numbers(6));
    Interleaved<Float64Buffer> tuples = Components.interleaved(raw, 2);
    BufferView view = tuples.buffer().export(Requests.FULL);
    BufferView slice = view.slice(0, 1);
    view.close();
    assertThrows(IllegalStateException.class, () -> tuples.setBuffer(numbers(4)));
    assertThrows(IllegalStateException.class, raw::close);
    slice.close();
    tuples.setBuffer(numbers(4));
    raw.close();
    assertThrows(
        IllegalArgumentException.class,
        () -> Components.interleaved(numbers(4), 2).buffer().export(Requests.SIMPLE));
  }

  /**
   * Threads lend parts of a layout, while another swaps its buffer, and at last closes the memory.
   */
  @Test
  void bothOwnersMoveWhileThreadsLend() throws Exception {
    for (int round = 0; round < 20; round++) {
      Float64Buffer raw = outside(Float64Buffer.of(7, 7, 7, 7));
      Interleaved<Float64Buffer> tuples = Components.interleaved(raw, 2);
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
          int seed = 10 * round + t;
          all.add(threads.submit(() -> lendOften(tuples, new Random(seed))));
        }
        all.add(threads.submit(() -> moveOften(tuples, raw)));
        for (Future<?> each : all) {
          each.get();
        }
      }
      raw.close(); // nothing is lent any longer
    }
  }

  private static void lendOften(Interleaved<Float64Buffer> tuples, Random random) {
    for (int k = 0; k < 100; k++) {
      Terms terms = random.nextBoolean() ? Terms.PINNED : Terms.MOVABLE;
      List<BufferView> views = new ArrayList<>();
      try {
        views.add(tuples.buffer().export(Requests.FULL, terms));
        views.add(views.get(0).slice(random.nextInt(2), 1));
        views.add(views.get(1).export(Requests.FULL_RO, terms));
        for (BufferView view : views) {
          assertEquals(7.0, view.item(0, 1));
        }
      } catch (StaleViewException e) {
        // The buffer that was asked may be stale, a view that is PINNED may not.
        assertTrue(terms == Terms.MOVABLE || views.isEmpty());
      } catch (IllegalStateException closed) {
        assertTrue(views.isEmpty());
      }
      views.forEach(BufferView::close);
    }
  }

  private static void moveOften(Interleaved<Float64Buffer> tuples, Float64Buffer raw) {
    for (int k = 0; k < 300; k++) {
      try {
        tuples.setBuffer(raw);
        Thread.onSpinWait();
        if (k == 200) {
          raw.close();
        }
      } catch (IllegalStateException lent) {
        Thread.onSpinWait();
      }
    }
  }
}
