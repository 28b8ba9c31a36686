package io.monomorph.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.memory.Memory;
import io.monomorph.storage.Float64Growable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no span can be made of is refused, with the reason and what to do. */
class SpanRefusalsTest {
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
  private static final ByteOrder FOREIGN =
      NATIVE == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

  @TempDir static Path folder;

  private static void refused(Class<? extends Throwable> type, String message, Executable call) {
    Throwable thrown = assertThrows(type, call);
    assertEquals(type, thrown.getClass());
    assertEquals(message, thrown.getMessage());
  }

  @Test
  void readOnlyBuffersHaveReadOnlySpans() throws IOException {
    Float64Buffer buffer = Float64Buffer.of(1, 2).asReadOnly();
    String message =
        "this HeapFloat64Buffer is read-only: take a span to be read, by readOnlySpan() or"
            + " ReadOnlyFloat64Span, or one of a copy()";
    refused(UnsupportedOperationException.class, message, buffer::span);
    refused(UnsupportedOperationException.class, message, buffer.reshape(1, 2)::span2D);
    refused(UnsupportedOperationException.class, message, buffer::spanNd);
    assertEquals(2, buffer.readOnlySpan().get(1));
    assertTrue(buffer.readOnlySpan().isReadOnly());
    assertEquals(7, buffer.copy().span().slice(0, 1).size() + 6);
    // A broadcast buffer repeats its elements, and is read-only too.
    ReadOnlyFloat64Span2D repeated = Float64Buffer.of(1, 2).broadcastTo(3, 2).readOnlySpan2D();
    assertEquals(2, repeated.get(2, 1));
    assertEquals(0, repeated.rowStride());
    MemorySegment segment = MemorySegment.ofArray(new double[2]).asReadOnly();
    refused(
        UnsupportedOperationException.class,
        "the memory segment of 16 bytes is read-only: take a span to be read, by readOnlySpan() or"
            + " ReadOnlyFloat64Span, or one of a copy()",
        () -> Float64Span.wrap(segment));
    assertEquals(0, ReadOnlyFloat64Span.wrap(segment).get(1));
    ByteBuffer bytes = ByteBuffer.allocate(16).order(NATIVE).putDouble(8, 2.5).asReadOnlyBuffer();
    assertThrows(UnsupportedOperationException.class, () -> Float64Span.wrap(bytes.order(NATIVE)));
    assertEquals(2.5, ReadOnlyFloat64Span.wrap(bytes.order(NATIVE)).get(1));
    Path file = folder.resolve("read-only");
    Memory.create(file, new byte[0], 16, NATIVE, null).close();
    try (Memory mapped = Memory.map(file, MapMode.READ_ONLY, 0, 16, NATIVE, null)) {
      assertThrows(UnsupportedOperationException.class, () -> Float64Span.wrap(mapped));
      assertEquals(0, ReadOnlyFloat64Span.wrap(mapped).get(1));
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void theOtherByteOrderIsRefused(DType dtype) {
    int bytes = 4 * dtype.itemSize();
    NdBuffer turned = Buffers.fromBuffer(dtype, ByteBuffer.allocate(bytes).order(FOREIGN));
    ByteBuffer nio = ByteBuffer.allocateDirect(bytes).order(FOREIGN);
    String type = dtype.typeName() + "Span";
    if (dtype.itemSize() == 1) {
      assertEquals(4, turned.span().size());
      assertEquals(4, ((Span) SpanElements.callStatic(type, "wrap", nio)).size());
      return;
    }
    String message =
        "the HeapByteBuffer of %d elements has elements in %s order, and spans take those of the machine: copy() turns them"
            .formatted(bytes, FOREIGN)
            .replace("HeapByteBuffer", "ByteBuffer");
    refused(IllegalArgumentException.class, message, turned::span);
    refused(IllegalArgumentException.class, message, turned::readOnlySpan);
    refused(IllegalArgumentException.class, message, turned.reshape(2, 2)::span2D);
    refused(IllegalArgumentException.class, message, turned::spanNd);
    assertEquals(turned.copy().span(), turned.copy().readOnlySpan());
    refused(
        IllegalArgumentException.class,
        "the ByteBuffer of %d elements is in %s order, and spans take elements in that of the machine: call order(ByteOrder.%s) first if they are, or turn them by Buffers.fromBuffer(...).copy()"
            .formatted(bytes, FOREIGN, NATIVE),
        () -> SpanElements.callStatic(type, "wrap", nio));
  }

  @Test
  void theFirstReasonIsTheOneThatHelpsMost() {
    // Read-only, turned, of another dtype, and with two axes: one after the other is mended.
    ByteBuffer bytes = ByteBuffer.allocate(32).order(FOREIGN);
    NdBuffer wrong = Buffers.fromBuffer(DType.INT32, bytes).reshape(2, 4).asReadOnly();
    assertTrue(
        String.valueOf(
                assertThrows(UnsupportedOperationException.class, () -> Float64Span.wrap(wrong)))
            .contains("is read-only"));
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ReadOnlyFloat64Span.wrap(wrong)))
            .contains("has elements in " + FOREIGN + " order"));
    NdBuffer integers = wrong.copy();
    refused(
        IllegalArgumentException.class,
        "this HeapInt32Buffer has elements of int32, which Int32Span sees and Float64Span does not:"
            + " astype(DType.FLOAT64) copies them to the other dtype",
        () -> Float64Span.wrap(integers));
    NdBuffer table = integers.astype(DType.FLOAT64);
    refused(
        IllegalArgumentException.class,
        "a buffer of shape (2, 4) has 2 axes, and a flat span one: span2D() has rows and columns,"
            + " ravel().span() has all elements in a row, spanNd() any number of axes",
        () -> Float64Span.wrap(table));
    refused(
        IllegalArgumentException.class,
        "elements of shape (2,) with strides (4,) are not one after the other: spanNd() sees them where"
            + " they are, copy() or toArray() puts them in a row",
        () -> Float64Span.wrap(table.get(":, 1")));
    assertEquals(4, Float64Span.wrap(table.get("1")).size());
    refused(
        IllegalArgumentException.class,
        "a buffer of shape (4,) has 1 axis, and rows and columns are two: reshape(rows, columns) gives it"
            + " two, spanNd() takes any number",
        () -> Float64Span2D.wrap(table.get("1")));
    refused(
        IllegalArgumentException.class,
        "a buffer of shape (1, 2, 4) has 3 axes, and a flat span one: ravel().span() has all elements in a"
            + " row, spanNd() any number of axes",
        () -> Float64Span.wrap(table.reshape(1, 2, 4)));
  }

  @Test
  void storageThatIsNoMemoryIsRefused() {
    NdBuffer cells = (NdBuffer) new CellsBufferProvider().allocate(DType.INT32, 3);
    refused(
        IllegalArgumentException.class,
        "this CellsInt32Buffer has its elements where no span reaches them: copy() brings them to the"
            + " heap",
        cells::span);
    assertEquals(3, cells.copy().span().size());
  }

  @Test
  void elementsThatDoNotFitAreRefused() {
    refused(
        IllegalArgumentException.class,
        "the memory segment has 12 bytes, which is no whole number of elements of float64 with 8 bytes"
            + " each",
        () -> Float64Span.wrap(MemorySegment.ofArray(new byte[12])));
    refused(
        IllegalArgumentException.class,
        "a buffer of java.nio with elements of type double is no memory of int32: a ByteBuffer may be any",
        () -> Int32Span.wrap(DoubleBuffer.allocate(2)));
    refused(
        IndexOutOfBoundsException.class,
        "a slice of 3 from index 1 on is out of bounds for axis 0 with size 3",
        () -> Float64Span.wrap(new double[3], 1, 3));
    refused(
        IndexOutOfBoundsException.class,
        "a slice of 2 from index 1 on is out of bounds for axis 0 with size 2",
        () -> Complex128Span.wrap(new double[4], 1, 2));
  }

  @Test
  void closedMemoryIsNeverRead() {
    Memory memory = Memory.allocate(32);
    Float64Span doubles = Float64Span.wrap(memory);
    Float64Span2D table = doubles.as2D(2, 2);
    Float64SpanNd nd = doubles.asNd(4);
    doubles.set(3, 1.5);
    memory.close();
    String message = "the native memory of 32 bytes is closed, and with it all buffers over it";
    refused(IllegalStateException.class, message, () -> doubles.get(3));
    refused(IllegalStateException.class, message, () -> doubles.set(3L, 2));
    refused(IllegalStateException.class, message, () -> table.get(1, 1));
    refused(IllegalStateException.class, message, () -> table.set(1, 1, 2));
    refused(IllegalStateException.class, message, () -> nd.get(3));
    refused(IllegalStateException.class, message, () -> nd.set(3, 2.0));
    refused(IllegalStateException.class, message, () -> doubles.fill(2));
    refused(IllegalStateException.class, message, doubles::toArray);
    refused(IllegalStateException.class, message, doubles::sort);
    refused(IllegalStateException.class, message, () -> Float64Span.wrap(memory));
    assertEquals(4, doubles.size());
    Int32Buffer buffer = (Int32Buffer) Buffers.with().backend("memory").zeros(DType.INT32, 3);
    Int32Span span = buffer.span();
    buffer.close();
    assertThrows(IllegalStateException.class, () -> span.get(0));
    assertThrows(IllegalStateException.class, buffer::span);
  }

  @Test
  void storageThatHasMovedIsNeverRead() {
    try (Float64Growable storage = Float64Growable.of(2, 1)) {
      storage.append(1, 2);
      Float64Span span = storage.flat().span();
      Float64Span2D table = storage.buffer().span2D();
      table.set(0, 1, 5);
      assertEquals(5, span.get(1));
      storage.append(3, 4);
      StaleViewException stale = assertThrows(StaleViewException.class, () -> span.get(1));
      assertThrows(StaleViewException.class, () -> table.set(0, 1, 6));
      assertTrue(String.valueOf(stale).contains("growable storage"), stale::toString);
      assertEquals(Float64Span.of(1, 5, 3, 4), storage.flat().span());
    }
  }

  @Test
  void confinedMemoryBelongsToItsThread() throws InterruptedException {
    try (Arena arena = Arena.ofConfined()) {
      Int64Span span = Int64Span.wrap(arena.allocate(16));
      span.set(1, 7);
      Throwable[] thrown = new Throwable[1];
      Thread other =
          new Thread(() -> thrown[0] = assertThrows(WrongThreadException.class, () -> span.get(1)));
      other.start();
      other.join();
      assertTrue(
          String.valueOf(thrown[0]).contains("the memory segment of 16 bytes is confined to"));
      assertEquals(7, span.get(1));
    }
  }
}
