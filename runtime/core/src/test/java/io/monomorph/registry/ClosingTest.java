package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A core is closed once, however many buffers were made over it. */
class ClosingTest {
  private static final BackendProvider DOOR = new DoorBufferProvider();

  private static DoorInt32Buffer resolve(DoorCore core) {
    return (DoorInt32Buffer) Buffers.with().backend(DOOR).resolve(core);
  }

  @Test
  void buffersThatWereMadeApartAreClosedTogether() {
    DoorCore core = new DoorCore();
    DoorInt32Buffer one = resolve(core);
    DoorInt32Buffer other = resolve(core);
    DoorInt32Buffer laidOut = DoorInt32Buffer.wrap(core, Layout.of(2));
    DoorInt32Buffer view = other.withLayout(Layout.of(1), true);
    assertEquals("6", other.sum().toString());
    one.close();
    assertThrows(IllegalStateException.class, other::sum);
    assertThrows(IllegalStateException.class, laidOut::sum);
    assertThrows(IllegalStateException.class, view::sum);
    other.close();
    laidOut.close();
    view.close();
    one.close();
    assertEquals(1, core.closings);
  }

  @Test
  void aClosedCoreStaysClosed() {
    DoorCore core = new DoorCore();
    resolve(core).close();
    DoorInt32Buffer later = resolve(core);
    assertThrows(IllegalStateException.class, later::sum);
    later.close();
    assertEquals(1, core.closings);
  }

  @Test
  void otherCoresLiveOn() {
    DoorCore one = new DoorCore();
    DoorCore other = new DoorCore();
    resolve(one).close();
    assertEquals("6", resolve(other).sum().toString());
    assertEquals(0, other.closings);
  }

  @Test
  void oneOfManyThreadsCloses() throws InterruptedException {
    DoorCore core = new DoorCore();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < 16; k++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException stopped) {
                  return;
                }
                resolve(core).close();
              });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, core.closings);
  }

  @Test
  void aCoreThatNobodyKnowsIsForgotten() throws InterruptedException {
    DoorCore core = new DoorCore();
    resolve(core).close();
    WeakReference<DoorCore> known = new WeakReference<>(core);
    core = null;
    for (int k = 0; k < 50 && known.get() != null; k++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(known.get());
  }
}
