package io.monomorph.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.exchange.Terms;
import io.monomorph.index.Index;
import io.monomorph.memory.Memory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows Z1 to Z11 of zarr's Buffer, and what goes beyond them. */
class BytesTest {
  private static byte[] numbers(int... values) {
    byte[] array = new byte[values.length];
    for (int k = 0; k < array.length; k++) {
      array[k] = (byte) values[k];
    }
    return array;
  }

  private static void refused(String says, Runnable call) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(String.valueOf(refusal.getMessage()).contains(says), refusal.getMessage());
  }

  @Test
  void z1OnlyContiguousBytesWithOneAxis() {
    assertEquals(3, Bytes.wrap(UInt8Buffer.of(1, 2, 3)).size());
    assertEquals(Bytes.wrap(numbers(1, 2)), Bytes.wrap(Buffers.resolve(numbers(1, 2))));
    refused("bytes have one axis", () -> Bytes.wrap(UInt8Buffer.zeros(2, 3)));
    refused("bytes have one axis", () -> Bytes.wrap(UInt8Buffer.zeros()));
    refused("bytes are of uint8 or int8", () -> Bytes.wrap(Int16Buffer.of(1)));
    refused("bytes are of uint8 or int8", () -> Bytes.wrap(Buffers.zeros(DType.BOOL, 2)));
    UInt8Buffer six = UInt8Buffer.of(0, 1, 2, 3, 4, 5);
    refused("strides (2,)", () -> Bytes.wrap(six.get("::2")));
    refused("bytes have no gaps", () -> Bytes.wrap(six.get("::-1")));
    refused("bytes have no gaps", () -> Bytes.wrap(six.get("0").broadcastTo(4)));
    assertEquals(Bytes.wrap(numbers(2, 3, 4)), Bytes.wrap(six.get("2:5")));
    assertEquals(Bytes.empty(), Bytes.wrap(six.get("6:")));
  }

  @Test
  void z2ArraysAreSharedBothWays() {
    for (NdBuffer buffer :
        List.of(
            UInt8Buffer.of(1, 2, 3, 4),
            Buffers.with().backend("memory").full(DType.UINT8, 7, 4),
            Buffers.fromBuffer(DType.UINT8, ByteBuffer.allocate(4)))) {
      Bytes bytes = Bytes.wrap(buffer.get("1:"));
      bytes.set(0, 200);
      assertEquals(200, buffer.getLong(1));
      NdBuffer again = bytes.asBuffer();
      assertTrue(again.mayShareMemory(buffer));
      assertEquals(DType.UINT8, again.dtype());
      again.assign(9);
      assertEquals(9, buffer.getLong(3));
      assertFalse(bytes.isReadOnly());
      assertTrue(Bytes.wrap(buffer.asReadOnly()).isReadOnly());
      assertTrue(Bytes.wrap(buffer.asReadOnly()).asBuffer().isReadOnly());
    }
  }

  @Test
  void z3NamesSayWhatIsShared() {
    byte[] array = numbers(1, 2, 3);
    Bytes shared = Bytes.wrap(array);
    Bytes copy = Bytes.copyOf(array);
    Bytes part = Bytes.wrap(array, 1, 2);
    Bytes frozen = Bytes.wrap(ByteBuffer.wrap(array).asReadOnlyBuffer());
    shared.set(1, 9);
    assertEquals(9, array[1]);
    assertEquals(9, part.get(0));
    assertEquals(9, frozen.get(1));
    assertEquals(2, copy.get(1));
    assertTrue(frozen.isReadOnly());
    for (Runnable write :
        List.<Runnable>of(
            () -> frozen.set(0, 1),
            () -> frozen.assign(1),
            () -> frozen.slice(1).assign(numbers(1, 2)),
            () -> shared.asReadOnly().assign(0))) {
      var refusal = assertThrows(UnsupportedOperationException.class, write::run);
      assertTrue(String.valueOf(refusal.getMessage()).contains("Bytes.copyOf"));
    }
    assertArrayEquals(numbers(1, 9, 3), array);
    assertThrows(IndexOutOfBoundsException.class, () -> Bytes.wrap(array, 2, 2));
    ByteBuffer buffer = ByteBuffer.wrap(numbers(0, 1, 2, 3, 4)).position(1).limit(3);
    assertEquals(Bytes.wrap(numbers(1, 2)), Bytes.wrap(buffer));
    assertEquals(Bytes.wrap(numbers(1, 2)), Bytes.copyOf(buffer));
    assertEquals(2, buffer.remaining());
  }

  @Test
  void z4ConvertingCopiesOnlyToOtherMemory() {
    Bytes heap = Bytes.wrap(numbers(1, 2, 3));
    assertSame(heap, HostMemory.HEAP.convert(heap));
    Bytes outside = HostMemory.NATIVE.convert(heap);
    assertNotSame(heap, outside);
    assertTrue(outside.asSegment().isNative());
    assertEquals(heap, outside);
    assertSame(outside, HostMemory.NATIVE.convert(outside));
    assertFalse(HostMemory.HEAP.convert(outside).asSegment().isNative());
  }

  @Test
  void z5CopiesAndViews() {
    Bytes bytes = HostMemory.NATIVE.convert(Bytes.wrap(numbers(1, 2, 3)));
    byte[] copy = bytes.toArray();
    ByteBuffer buffer = bytes.asByteBuffer();
    NdBuffer view = bytes.asBuffer();
    bytes.assign(5);
    assertArrayEquals(numbers(1, 2, 3), copy);
    assertEquals(5, buffer.get(2));
    assertEquals(15, view.sum().getLong());
    assertTrue(bytes.asReadOnly().asByteBuffer().isReadOnly());
    assertEquals(5, bytes.asSegment().get(ValueLayout.JAVA_BYTE, 0));
  }

  @Test
  void z6Empty() {
    assertEquals(0, Bytes.empty().size());
    assertTrue(Bytes.empty().isEmpty());
    assertArrayEquals(new byte[0], Bytes.empty().toArray());
    assertEquals(0, HostMemory.NATIVE.allocate(0).size());
    assertEquals(Bytes.empty(), HostMemory.NATIVE.allocate(0));
    assertEquals(0, Bytes.empty().asBuffer().size());
    refused("there cannot be -1 bytes", () -> HostMemory.HEAP.allocate(-1));
  }

  @Test
  void z7SlicesAreContiguousAndShare() {
    byte[] array = numbers(0, 1, 2, 3, 4, 5);
    for (Bytes bytes : List.of(Bytes.copyOf(array), HostMemory.NATIVE.copyOf(Bytes.wrap(array)))) {
      for (long from = -9; from < 10; from++) {
        for (long to = -9; to < 10; to++) {
          // As Python's: negative places count from the end, others are moved to the ends.
          int low = Math.clamp(from < 0 ? from + 6 : from, 0, 6);
          int high = Math.clamp(to < 0 ? to + 6 : to, low, 6);
          byte[] expected = Arrays.copyOfRange(array, low, Math.max(low, high));
          assertArrayEquals(expected, bytes.slice(from, to).toArray(), from + ":" + to);
          assertEquals(bytes.slice(from, to), bytes.slice(Index.range(from, to)));
        }
      }
      bytes.slice(2, -1).slice(1).assign(0);
      assertArrayEquals(numbers(0, 1, 2, 0, 0, 5), bytes.toArray());
    }
    Bytes bytes = Bytes.wrap(array);
    assertEquals(bytes, bytes.slice(Index.all()));
    assertEquals(bytes.slice(3), bytes.slice(Index.from(-3)));
    refused("must be contiguous, got ::2", () -> bytes.slice(Index.every(2)));
    refused("must be contiguous, got ::-1", () -> bytes.slice(Index.every(-1)));
    refused("expected a slice", () -> bytes.slice(Index.at(3)));
    refused("expected a slice", () -> bytes.slice(Index.of(1, 2)));
  }

  @Test
  void z8Assignment() {
    byte[] array = numbers(0, 1, 2, 3, 4, 5);
    Bytes bytes = Bytes.wrap(array);
    bytes.slice(0, 2).assign(255);
    bytes.slice(2, 4).assign(Bytes.wrap(numbers(8, 9)));
    assertArrayEquals(numbers(255, 255, 8, 9, 4, 5), array);
    refused("2 bytes cannot be set to 3", () -> bytes.slice(0, 2).assign(new byte[3]));
    refused("256 is no byte", () -> bytes.assign(256));
    refused("-129 is no byte", () -> bytes.set(0, -129));
    assertArrayEquals(numbers(255, 255, 8, 9, 4, 5), array);
    bytes.slice(1).assign(bytes.slice(0, 5)); // overlapping
    assertArrayEquals(numbers(255, 255, 255, 8, 9, 4), array);
    bytes.slice(0, 5).assign(bytes.slice(1));
    assertArrayEquals(numbers(255, 255, 8, 9, 4, 4), array);
  }

  @Test
  void z9SizeAndSingleBytes() {
    Bytes bytes = Bytes.wrap(numbers(1, 2, 250));
    assertEquals(3, bytes.size());
    assertEquals(-6, bytes.get(2));
    assertEquals(250, bytes.getUnsigned(-1));
    bytes.set(-3, -1);
    assertEquals(255, bytes.getUnsigned(0));
    for (long index : new long[] {3, -4, Long.MIN_VALUE, Long.MAX_VALUE}) {
      var refusal = assertThrows(IndexOutOfBoundsException.class, () -> bytes.get(index));
      assertEquals("index " + index + " is out of bounds for 3 bytes", refusal.getMessage());
    }
  }

  @Test
  void z10CombiningAlwaysCopies() {
    byte[] array = numbers(1, 2);
    Bytes first = Bytes.wrap(array);
    Bytes native3 = HostMemory.NATIVE.copyOf(Bytes.wrap(numbers(3, 4, 5)));
    Bytes sum = first.plus(native3);
    assertArrayEquals(numbers(1, 2, 3, 4, 5), sum.toArray());
    assertFalse(sum.asSegment().isNative());
    assertTrue(native3.plus(first).asSegment().isNative());
    assertArrayEquals(
        numbers(1, 2, 3, 4, 5, 1, 2), first.combine(List.of(native3, first)).toArray());
    Bytes alone = first.combine(List.of());
    assertEquals(first, alone);
    array[0] = 7;
    assertEquals(1, alone.get(0));
    assertEquals(1, sum.get(0));
    assertEquals(Bytes.empty(), HostMemory.NATIVE.combine(List.of()));
  }

  @Test
  void z11EqualByContentWhereverTheyAre() {
    Random random = new Random(11);
    for (int size : new int[] {0, 1, 15, 8191, 8192, 8193, 20_000}) {
      byte[] array = new byte[size];
      random.nextBytes(array);
      Bytes heap = Bytes.wrap(array);
      Bytes outside = HostMemory.NATIVE.copyOf(heap);
      Bytes within = Bytes.wrap(Arrays.copyOf(array, size + 3), 0, size);
      assertEquals(heap, outside);
      assertEquals(outside, within);
      assertEquals(heap.hashCode(), outside.hashCode());
      assertEquals(heap.hashCode(), within.asReadOnly().hashCode());
      assertNotEquals(heap, heap.plus(Bytes.wrap(numbers(0))));
      if (size > 0) {
        outside.set(-1, outside.get(-1) ^ 1);
        assertNotEquals(heap, outside);
      }
    }
    assertFalse(Bytes.empty().equals((Object) new byte[0]));
  }

  @Test
  void elementsOfAnyDtypeAsBytes() {
    NdBuffer numbers = Int16Buffer.of(1, 2, 258, 4).reshape(2, 2);
    assertEquals(
        Bytes.wrap(numbers(0, 1, 0, 2, 1, 2, 0, 4)), Bytes.copyOf(numbers, ByteOrder.BIG_ENDIAN));
    Bytes shared = Bytes.memoryOf(numbers.get("1"));
    assertEquals(Bytes.copyOf(numbers.get("1"), ByteOrder.nativeOrder()), shared);
    shared.assign(0);
    assertEquals(3, numbers.sum().getLong());
    assertEquals(4, Bytes.memoryOf(numbers.transpose()).slice(4).size());
    refused("have no gaps", () -> Bytes.memoryOf(numbers.get(":, 1")));
    refused("copyOf copies", () -> Bytes.memoryOf(Buffers.zeros(DType.BOOL, 2)));
    assertEquals(
        Bytes.wrap(numbers(1, 0)),
        Bytes.copyOf(Buffers.fromArray(new boolean[] {true, false}), ByteOrder.BIG_ENDIAN));
    Memory foreign = Memory.of(MemorySegment.ofArray(new byte[16]), ByteOrder.BIG_ENDIAN);
    NdBuffer big = Buffers.fromBuffer(DType.INT64, foreign);
    big.assign(1);
    assertEquals(1, Bytes.memoryOf(big).get(7));
    for (DType dtype : DType.values()) {
      NdBuffer any = Buffers.arange(12).reshape(3, 4).astype(dtype, Order.F);
      for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
        Bytes copy = Bytes.copyOf(any.get("::-1"), order);
        assertEquals(any.get("::-1"), copy.asBuffer(dtype, order).reshape(3, 4));
      }
    }
  }

  @Test
  void buffersOverBytes() {
    Bytes bytes = Bytes.wrap(new byte[16]);
    Float64Buffer numbers = bytes.asBuffer(DType.FLOAT64).as(Float64Buffer.class);
    numbers.set(1, 1.5);
    assertEquals(1.5, bytes.slice(8).asByteBuffer().order(ByteOrder.nativeOrder()).getDouble());
    refused("no whole number of elements", () -> bytes.slice(1).asBuffer(DType.INT32));
    UInt8Buffer plain = bytes.slice(3, 7).asBuffer().as(UInt8Buffer.class);
    assertEquals("heap", plain.backend().name());
    plain.assign(3);
    assertArrayEquals(numbers(0, 3, 3, 3, 3, 0), bytes.slice(2, 8).toArray());
  }

  @Test
  void streams() throws IOException {
    byte[] array = new byte[20_001];
    new Random(4).nextBytes(array);
    for (HostMemory memory : HostMemory.values()) {
      assertEquals(Bytes.wrap(array), memory.readAll(new ByteArrayInputStream(array)));
      InputStream in = new ByteArrayInputStream(array);
      Bytes head = memory.read(in, 9000);
      assertEquals(Bytes.wrap(array, 0, 9000), head);
      EOFException end = assertThrows(EOFException.class, () -> memory.read(in, 20_000));
      assertEquals("the stream ends after 11001 of 20000 bytes", end.getMessage());
      Bytes all = memory.copyOf(Bytes.wrap(array));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      all.writeTo(out);
      assertArrayEquals(array, out.toByteArray());
      assertArrayEquals(array, all.asInputStream().readAllBytes());
      try (InputStream part = all.asInputStream()) {
        assertEquals(array[0] & 0xFF, part.read());
        part.mark(0);
        assertEquals(9999, part.skip(9999));
        assertEquals(array[10_000] & 0xFF, part.read());
        assertEquals(10_000, part.available());
        part.reset();
        assertEquals(20_000, part.skip(1L << 40));
        assertEquals(-1, part.read());
        assertEquals(-1, part.read(new byte[3]));
      }
    }
    assertEquals(Bytes.empty(), Bytes.readAll(InputStream.nullInputStream()));
    Bytes room = Bytes.wrap(numbers(9, 9, 9));
    assertEquals(2, room.fill(new ByteArrayInputStream(numbers(1, 2))));
    assertEquals(Bytes.wrap(numbers(1, 2, 9)), room);
  }

  @Test
  void bytesAreLent() {
    Bytes bytes = Bytes.wrap(numbers(0, 1, 2, 3, 4, 5));
    try (BufferView view = bytes.slice(1, 5).export(Requests.CONTIG)) {
      assertEquals("B", view.format().toString());
      assertArrayEquals(new long[] {4}, view.shape());
      view.storeAt((byte) 9, 0);
      assertEquals(9, bytes.get(1));
      assertArrayEquals(numbers(9, 2, 3, 4), view.toByteArray(Order.C));
    }
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> bytes.asReadOnly().export(Requests.CONTIG));
    assertTrue(String.valueOf(refusal.getMessage()).contains("WRITABLE"), refusal.getMessage());
    try (BufferView view = bytes.asReadOnly().export(Requests.SIMPLE, Terms.MOVABLE)) {
      assertTrue(view.isReadOnly());
    }
    // The same through somebody who lends: it is asked for a view for as long as ours is out.
    Lender book = new Lender("the owner");
    byte[] array = numbers(1, 2);
    Exporter owner = (requests, terms) -> book.lend(requests, terms, () -> Items.of(array));
    Loan loan = new Loan(owner, () -> {});
    BufferView pinned = loan.lend(MemorySegment.ofArray(array), Requests.SIMPLE, Terms.PINNED);
    assertThrows(IllegalStateException.class, () -> book.end("closed", () -> {}));
    pinned.close();
    assertEquals(0, book.lent());
    BufferView movable = loan.lend(MemorySegment.ofArray(array), Requests.SIMPLE, Terms.MOVABLE);
    book.end("closed", () -> {});
    assertTrue(movable.isStale());
    assertThrows(StaleViewException.class, () -> movable.byteAt(0));
    movable.close();
  }

  /**
   * The memory of the prototype is freed by the collector, so that only its owner knows the end.
   */
  @Test
  void bytesOfABufferEndWhenItIsClosed() {
    NdBuffer buffer = Prototypes.NATIVE.buffers().full(DType.UINT8, 7, 8);
    Bytes bytes = Bytes.wrap(buffer);
    Bytes part = bytes.slice(2, 5);
    assertEquals(7, part.get(0));
    buffer.close();
    for (Runnable use :
        List.<Runnable>of(
            () -> part.get(0),
            () -> part.set(0, 1),
            () -> part.assign(1),
            () -> part.assign(Bytes.wrap(new byte[3])),
            () -> Bytes.wrap(new byte[3]).assign(part),
            part::toArray,
            part::asSegment,
            part::asByteBuffer,
            part::asBuffer,
            () -> assertEquals(0, part.hashCode()),
            () -> assertEquals(part, Bytes.wrap(new byte[3])),
            () -> part.plus(part),
            () -> part.export(Requests.SIMPLE))) {
      IllegalStateException closed = assertThrows(IllegalStateException.class, use::run);
      assertTrue(String.valueOf(closed.getMessage()).contains("closed"), closed.getMessage());
    }
    assertEquals("Bytes[3, closed]", part.toString());
    assertEquals(3, part.size());
  }

  @Test
  void aBufferIsNotClosedUnderBytesThatAreLent() {
    NdBuffer buffer = Buffers.with().backend("memory").zeros(DType.INT16, 4);
    Bytes bytes = Bytes.memoryOf(buffer);
    try (BufferView view = bytes.slice(2).export(Requests.CONTIG)) {
      assertEquals(6, view.size());
      assertThrows(IllegalStateException.class, buffer::close);
    }
    try (BufferView view = bytes.export(Requests.SIMPLE, Terms.MOVABLE)) {
      buffer.close();
      assertTrue(view.isStale());
      assertThrows(StaleViewException.class, () -> view.byteAt(0));
    }
    assertThrows(IllegalStateException.class, () -> bytes.get(0));
    assertThrows(IllegalStateException.class, () -> bytes.export(Requests.SIMPLE));
  }

  @Test
  void memoryThatEndedIsNeverRead() {
    Bytes bytes;
    try (Arena arena = Arena.ofConfined()) {
      bytes = Bytes.wrap(arena.allocate(4));
      assertEquals("Bytes[4: 00 00 00 00]", bytes.toString());
    }
    for (Runnable use :
        List.<Runnable>of(
            () -> bytes.get(0), () -> bytes.set(0, 1), () -> bytes.assign(1), bytes::toArray)) {
      var ended = assertThrows(IllegalStateException.class, use::run);
      assertTrue(String.valueOf(ended.getMessage()).contains("the memory of these 4 bytes"));
    }
    assertEquals("Bytes[4, closed]", bytes.toString());
  }

  @Test
  void text() {
    assertEquals("Bytes[0]", Bytes.empty().toString());
    assertEquals("Bytes[3: 00 fe 10]", Bytes.wrap(numbers(0, 254, 16)).toString());
    assertEquals(
        "Bytes[17: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ...]",
        Bytes.wrap(new byte[17]).toString());
  }

  @Test
  void moreThanAnArrayHolds(@TempDir Path folder) throws IOException {
    refused("HostMemory.NATIVE", () -> HostMemory.HEAP.allocate(1L << 31));
    Path file = folder.resolve("large"); // takes no room on the disk
    try (Memory memory =
        Memory.create(file, new byte[0], 1L << 32, ByteOrder.nativeOrder(), null)) {
      Bytes large = Bytes.wrap(memory.segment());
      refused("an array cannot have 4294967296 bytes", large::toArray);
      refused("an array cannot have", large::asByteBuffer);
      large.slice(-1).assign(7);
      assertEquals(7, large.slice(1L << 31).get((1L << 31) - 1));
    }
  }
}
