package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The book refuses what it must, and ends the views that have agreed to it. */
class LenderTest {
  @Test
  void movableViewsAreStaleWhenTheMemoryHasMoved() {
    Packet packet = new Packet(4);
    BufferView view = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    BufferView slice = view.slice(1, 2);
    assertEquals(Terms.MOVABLE, slice.terms());
    assertEquals(0, packet.lender.generation());
    packet.resize(8);
    assertEquals(1, packet.lender.generation());
    assertEquals(0, packet.lender.lent());
    assertTrue(view.isStale());
    assertFalse(view.isReleased());
    assertEquals(
        "the packet was resized, and this view of it is stale: export a new one, or lend it PINNED, so"
            + " that the memory stays",
        assertThrows(StaleViewException.class, () -> view.byteAt(0)).getMessage());
    assertThrows(StaleViewException.class, () -> view.storeAt((byte) 1, 0));
    assertThrows(StaleViewException.class, slice::asByteBuffer);
    assertThrows(StaleViewException.class, () -> view.export(Requests.SIMPLE));
    assertTrue(view.toString().contains("stale"));
    view.close();
    assertTrue(view.isReleased());
    assertFalse(view.isStale());
    assertEquals(1, packet.export(Requests.SIMPLE).byteAt(0));
  }

  @Test
  void oneHandleCanPinWhatAnotherLeavesMovable() {
    Packet packet = new Packet(4);
    BufferView movable = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    BufferView pinned = movable.export(Requests.WRITABLE, Terms.PINNED);
    assertThrows(IllegalStateException.class, () -> packet.resize(8));
    assertFalse(movable.isStale());
    pinned.close();
    packet.resize(8);
    assertTrue(movable.isStale());
  }

  @Test
  void whatLeavesTheMemoryWhereItIsKeepsMovableViews() {
    Packet packet = new Packet(4);
    BufferView movable = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    List<String> done = new ArrayList<>();
    packet.lender.grow("grown", () -> done.add("grown"));
    assertFalse(movable.isStale());
    BufferView pinned = packet.export(Requests.WRITABLE);
    assertThrows(
        IllegalStateException.class, () -> packet.lender.grow("grown", () -> done.add("again")));
    assertEquals(List.of("grown"), done);
    pinned.close();
  }

  @Test
  void aChangeThatThrowsHasNotHappened() {
    Packet packet = new Packet(4);
    BufferView view = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    Runnable failing =
        () -> {
          throw new ArithmeticException("no");
        };
    assertThrows(ArithmeticException.class, () -> packet.lender.move("moved", failing));
    assertThrows(ArithmeticException.class, () -> packet.lender.end("closed", failing));
    assertFalse(view.isStale());
    assertFalse(packet.lender.hasEnded());
    assertEquals(1, view.byteAt(0));
    RuntimeException refused = new IllegalArgumentException("no items");
    assertSame(
        refused,
        assertThrows(
            IllegalArgumentException.class,
            () ->
                packet.lender.lend(
                    Requests.SIMPLE,
                    Terms.PINNED,
                    () -> {
                      throw refused;
                    })));
    assertEquals(1, packet.lender.lent());
  }

  @Test
  void anEndedOwnerLendsNothing() {
    Packet packet = new Packet(4);
    packet.close();
    packet.close();
    assertTrue(packet.lender.hasEnded());
    assertEquals(
        "the packet was closed, and lends nothing any longer",
        assertThrows(IllegalStateException.class, () -> packet.export(Requests.SIMPLE))
            .getMessage());
    assertEquals("Lender[the packet: 0 PINNED, 0 MOVABLE, closed]", packet.lender.toString());
  }

  @Test
  void whoAsksIsToldOnceWhenAViewEnds() {
    Packet packet = new Packet(4);
    BufferView view = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    BufferView other = packet.export(Requests.WRITABLE, Terms.MOVABLE);
    AtomicInteger told = new AtomicInteger();
    view.whenEnded(told::incrementAndGet);
    other.whenEnded(() -> told.addAndGet(10));
    other.close();
    assertEquals(10, told.get());
    packet.resize(2);
    assertEquals(11, told.get());
    view.close();
    packet.resize(3);
    assertEquals(11, told.get());
    view.whenEnded(() -> told.addAndGet(100));
    assertEquals(111, told.get());
  }

  /** Many threads export, slice and release at once; then nothing is out, and nothing was lost. */
  @Test
  void countsAreRightWhateverThreadsDo() throws Exception {
    Packet packet = new Packet(64);
    int threads = 8;
    int rounds = 20_000;
    CyclicBarrier start = new CyclicBarrier(threads);
    AtomicInteger failures = new AtomicInteger();
    AtomicInteger moved = new AtomicInteger();
    List<Thread> all = new ArrayList<>();
    BufferView shared = packet.export(Requests.SIMPLE);
    for (int t = 0; t < threads; t++) {
      int own = t;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  for (int round = 0; round < rounds; round++) {
                    BufferView view = shared.export(Requests.SIMPLE);
                    BufferView slice = view.slice(own, 8);
                    view.close();
                    view.close();
                    if (slice.byteAt(1) != (byte) ((own + 1) * 7 + 1)) {
                      failures.incrementAndGet();
                    }
                    slice.close();
                    try {
                      packet.resize(1);
                      moved.incrementAndGet();
                    } catch (IllegalStateException refused) {
                      // as it must be, since one is out
                    }
                  }
                } catch (Exception e) {
                  failures.incrementAndGet();
                }
              });
      all.add(thread);
      thread.start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    assertEquals(0, failures.get());
    assertEquals(0, moved.get());
    assertEquals(1, packet.lender.lent());
    shared.close();
    packet.resize(1);
  }

  /** Of many threads that close one handle, it is given back once. */
  @Test
  void aHandleIsGivenBackOnceByWhoeverClosesIt() throws Exception {
    Packet packet = new Packet(4);
    for (int round = 0; round < 2_000; round++) {
      BufferView kept = packet.export(Requests.SIMPLE);
      BufferView view = packet.export(Requests.SIMPLE);
      AtomicInteger told = new AtomicInteger();
      view.whenEnded(told::incrementAndGet);
      List<Thread> all = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        all.add(Thread.ofVirtual().start(view::close));
      }
      for (Thread thread : all) {
        thread.join();
      }
      assertEquals(1, told.get());
      assertEquals(1, packet.lender.lent(Terms.PINNED));
      kept.close();
    }
  }
}
