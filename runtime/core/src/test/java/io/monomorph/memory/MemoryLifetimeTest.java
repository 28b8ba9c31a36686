package io.monomorph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** When memory ends, and what every access says then. */
class MemoryLifetimeTest {
  private static final String NAME = "the native memory of 80 bytes";

  private static Float64Buffer over(Memory memory) {
    return (Float64Buffer) Buffers.fromBuffer(DType.FLOAT64, memory);
  }

  /** Every kind of access. */
  private static List<Executable> accesses(Float64Buffer buffer) {
    Float64Buffer view = buffer.get("::-2");
    return List.of(
        () -> buffer.get(0),
        () -> buffer.set(0, 1),
        () -> view.get(1),
        buffer::sum,
        view::sum,
        () -> buffer.add(1),
        () -> view.add(buffer.get(":5")),
        () -> Functions.add(Float64Buffer.ones(10), 1, Destination.into(buffer)),
        () -> buffer.assign(0),
        () -> buffer.assign(Float64Buffer.ones(10)),
        () -> view.assign(Float64Buffer.ones(5)),
        buffer::copy,
        buffer::toArray,
        () -> buffer.at("0").set(1),
        () -> buffer.get("1").item(),
        () -> buffer.equals(Float64Buffer.ones(10)),
        () -> buffer.lazy().add(1).eval(),
        buffer::flush);
  }

  private static <T extends Throwable> void allThrow(
      Class<T> type, String text, Float64Buffer buffer) {
    int number = 0;
    for (Executable access : accesses(buffer)) {
      T thrown = assertThrows(type, access, "access " + number);
      assertTrue(
          String.valueOf(thrown.getMessage()).contains(text), number + ": " + thrown.getMessage());
      number++;
    }
  }

  @Test
  void everyAccessAfterClosingNamesTheMemory() {
    Float64Buffer buffer = over(Memory.allocate(80));
    buffer.assign(3);
    NdBuffer view = buffer.get("2:").reshape(2, 4);
    view.close();
    view.close();
    buffer.close();
    allThrow(IllegalStateException.class, NAME + " is closed", buffer);
    String text = buffer.toString();
    assertTrue(text.contains(NAME + " is closed"), text);
    assertEquals(text.indexOf(NAME), text.lastIndexOf(NAME), text);
    assertTrue(buffer.describe().endsWith(NAME), buffer.describe());
  }

  @Test
  void closingTheMemoryClosesAllBuffersOverIt() {
    Memory memory = Memory.allocate(80);
    Float64Buffer one = over(memory);
    NdBuffer other = Buffers.fromBuffer(DType.INT16, memory);
    memory.close();
    memory.close();
    allThrow(IllegalStateException.class, NAME + " is closed", one);
    assertThrows(IllegalStateException.class, other::sum);
    assertEquals("Memory[" + NAME + ", closed]", memory.toString());
  }

  @Test
  void anArenaOfTheCallersEndsItsMemory() {
    Float64Buffer buffer;
    Float64Buffer segment;
    try (Arena arena = Arena.ofShared()) {
      buffer = over(Memory.allocate(80, ByteOrder.nativeOrder(), arena));
      segment = (Float64Buffer) Buffers.fromBuffer(DType.FLOAT64, arena.allocate(80, 8));
      segment.set(0, 2);
      assertEquals(2, segment.sum().getDouble());
    }
    allThrow(IllegalStateException.class, NAME + " is closed", buffer);
    allThrow(IllegalStateException.class, "the memory segment of 80 bytes is closed", segment);
    buffer.close();
  }

  @Test
  void closingABufferLeavesTheCallersMemory() {
    MemorySegment memory = Arena.ofAuto().allocate(80, 8);
    Float64Buffer buffer = (Float64Buffer) Buffers.fromBuffer(DType.FLOAT64, memory);
    buffer.assign(1);
    buffer.close();
    allThrow(IllegalStateException.class, "the memory segment of 80 bytes is closed", buffer);
    assertEquals(80, memory.byteSize());
    assertEquals(10, Buffers.fromBuffer(DType.FLOAT64, memory).sum().getDouble());
  }

  @Test
  void confinedMemoryIsForOneThread() throws Exception {
    try (Arena arena = Arena.ofConfined();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Float64Buffer buffer = over(Memory.allocate(80, ByteOrder.nativeOrder(), arena));
      buffer.assign(1);
      String text =
          NAME + " is confined to the thread " + Thread.currentThread().getName() + ", and this is";
      other.submit(() -> allThrow(WrongThreadException.class, text, buffer)).get();
      var refusal =
          other.submit(() -> assertThrows(WrongThreadException.class, buffer::close)).get();
      assertTrue(String.valueOf(refusal.getMessage()).contains(text), refusal.getMessage());
      assertEquals(10, buffer.sum().getDouble());
      buffer.close();
      assertThrows(IllegalStateException.class, buffer::sum);
    }
  }

  @Test
  void threadsThatLoseARaceAgainstCloseAreToldWhatWasClosed() throws Exception {
    for (int round = 0; round < 10; round++) {
      Float64Buffer buffer = over(Memory.allocate(8 << 17));
      Float64Buffer strided = buffer.get("::3");
      CountDownLatch running = new CountDownLatch(3);
      List<Runnable> loops =
          List.of(
              () -> buffer.set(0, buffer.get(1) + 1),
              () -> Functions.add(buffer, 1, Destination.into(buffer)),
              strided::sum);
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        List<Future<IllegalStateException>> ends = new ArrayList<>();
        for (Runnable loop : loops) {
          ends.add(
              threads.submit(
                  () -> {
                    running.countDown();
                    return assertThrows(
                        IllegalStateException.class,
                        () -> {
                          while (true) {
                            loop.run();
                          }
                        });
                  }));
        }
        running.await();
        Thread.sleep(20);
        buffer.close();
        for (Future<IllegalStateException> end : ends) {
          String text = String.valueOf(end.get().getMessage());
          assertTrue(text.contains("the native memory of 1048576 bytes is closed"), text);
        }
      }
    }
  }

  @Test
  void memoryThatNobodyHasIsRefusedByName() {
    var refusal = assertThrows(OutOfMemoryError.class, () -> Memory.allocate(1L << 60));
    String text = String.valueOf(refusal.getMessage());
    assertTrue(text.contains("the native memory of 1152921504606846976 bytes"), text);
    assertThrows(IllegalArgumentException.class, () -> Memory.allocate(-1));
  }

  @Test
  void buffersOnTheHeapStayWhenTheyAreClosed() {
    NdBuffer heap = Float64Buffer.ones(3);
    heap.close();
    heap.close();
    assertEquals(3, heap.sum().getDouble());
    assertFalse(heap.isReadOnly());
  }
}
