package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views that are forgotten are reported once, with their place, if that is asked for. */
class LeaksTest {
  private static final String TRACE = "io.monomorph.exchange.trace";

  private record Report(String message, Throwable place) {}

  private final List<Report> records = new CopyOnWriteArrayList<>();
  private final BiConsumer<String, Throwable> usual = Leaks.reports;

  @BeforeEach
  void listen() {
    Leaks.reports = (message, place) -> records.add(new Report(message, place));
  }

  @AfterEach
  void stop() {
    System.clearProperty(TRACE);
    Leaks.reports = usual;
  }

  private static void forget(Packet packet) {
    packet.export(Requests.SIMPLE);
  }

  private void collect(int expected) throws InterruptedException {
    for (int k = 0; k < 100 && records.size() < expected; k++) {
      System.gc();
      Thread.sleep(20);
    }
    System.gc();
    Thread.sleep(50);
  }

  @Test
  void aForgottenViewIsReportedOnceWithItsPlace() throws Exception {
    System.setProperty(TRACE, "true");
    Packet packet = new Packet(4);
    forget(packet);
    packet.export(Requests.SIMPLE).close();
    collect(1);
    assertEquals(1, records.size());
    Report report = records.get(0);
    assertEquals(
        "a view of the packet was never closed, and the memory stays lent", report.message());
    boolean told = false;
    for (StackTraceElement place : report.place().getStackTrace()) {
      told |= place.getMethodName().equals("forget");
    }
    assertTrue(told);
    assertEquals(1, packet.lender.lent());
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> packet.resize(9));
    assertEquals(1, refused.getSuppressed().length);
    assertFalse(refused.toString().contains("-Dio"), refused.toString());
  }

  @Test
  void nothingIsRecordedUnlessItIsAskedFor() throws Exception {
    Packet packet = new Packet(4);
    forget(packet);
    collect(1);
    assertEquals(List.of(), records);
    assertEquals(
        0,
        assertThrows(IllegalStateException.class, () -> packet.resize(9)).getSuppressed().length);
  }
}
