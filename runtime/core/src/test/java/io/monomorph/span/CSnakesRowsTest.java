package io.monomorph.span;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt64Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of CSnakes' buffers, row by row, and what they were meant to do where they do not.
 */
class CSnakesRowsTest {
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  /**
   * C1: contiguity is asked for only by a flat span; a transposed buffer has a span with strides.
   */
  @Test
  void c01ContiguityIsCheckedWhenItIsNeeded() {
    Int32Buffer turned =
        Buffers.arange(DType.INT32, 6).reshape(2, 3).as(Int32Buffer.class).transpose();
    assertThrows(IllegalArgumentException.class, () -> turned.get("0").span().get(0));
    assertEquals(4, turned.span2D().get(1, 1));
    assertEquals(4, turned.spanNd().get(1, 1));
    assertArrayEquals(new int[] {0, 3, 1, 4, 2, 5}, turned.span2D().toArray());
  }

  /** C2: the length in bytes has a name of its own. */
  @Test
  void c02LengthIsInElementsOrBytes() {
    Float64Span span = Float64Span.of(1, 2, 3);
    assertEquals(3, span.size());
    assertEquals(3, span.length());
    assertEquals(24, span.byteSize());
  }

  /** C3: a buffer without axes has none, and a flat span of one element. */
  @Test
  void c03DimensionsAreAxes() {
    Float64Buffer scalar = Buffers.full(DType.FLOAT64, 5).as(Float64Buffer.class);
    assertEquals(0, scalar.spanNd().rank());
    assertEquals(5, scalar.spanNd().get());
    assertEquals(1, scalar.span().rank());
    assertEquals(5, scalar.span().get(0));
    assertEquals(2, scalar.reshape(1, 1).span2D().rank());
  }

  /** C4: every format has its dtype, and signed and unsigned sizes are not exchanged. */
  @Test
  void c04FormatsHaveDtypes() {
    Map<String, DType> formats =
        Map.ofEntries(
            Map.entry("?", DType.BOOL),
            Map.entry("b", DType.INT8),
            Map.entry("B", DType.UINT8),
            Map.entry("h", DType.INT16),
            Map.entry("H", DType.UINT16),
            Map.entry("i", DType.INT32),
            Map.entry("I", DType.UINT32),
            Map.entry("l", DType.INT64),
            Map.entry("L", DType.UINT64),
            Map.entry("q", DType.INT64),
            Map.entry("Q", DType.UINT64),
            Map.entry("n", DType.INT64),
            Map.entry("N", DType.UINT64),
            Map.entry("e", DType.FLOAT16),
            Map.entry("f", DType.FLOAT32),
            Map.entry("d", DType.FLOAT64));
    formats.forEach((format, dtype) -> assertEquals(dtype, DType.of(format), format));
    assertThrows(IllegalArgumentException.class, () -> DType.of("x"));
    assertEquals("Zf", DType.COMPLEX64.format());
    assertEquals("Zd", DType.COMPLEX128.format());
    // The type of the items decides about the class of the span.
    MemorySegment memory = Arena.ofAuto().allocate(16);
    for (DType dtype : DType.values()) {
      Span span = Buffers.fromBuffer(dtype, memory).span();
      assertInstanceOf(
          SpanElements.callStatic(dtype.typeName() + "Span", "wrap", memory).getClass(), span);
    }
  }

  /** C5: what is narrower or unsigned is read as its value, in the next wider type of Java. */
  @Test
  void c05ValuesAreRead() {
    assertEquals(255, UInt8Span.wrap(new byte[] {-1}).get(0));
    assertEquals(65535, UInt16Span.wrap(new short[] {-1}).get(0));
    assertEquals(4294967295L, UInt32Span.wrap(new int[] {-1}).get(0));
    assertEquals(
        "18446744073709551615", Long.toUnsignedString(UInt64Span.wrap(new long[] {-1}).get(0)));
    assertEquals(1.5f, Float16Span.of(1.5f).get(0));
    assertEquals("[1.+2.j]", Complex64Span.of(1, 2).toString());
  }

  /** C6: there is a method for every dtype, and it is called by the dtype. */
  @Test
  void c06EveryDtypeHasItsSpans() {
    for (DType dtype : DType.values()) {
      NdBuffer buffer = Buffers.zeros(dtype, 2);
      assertEquals(dtype, buffer.span().dtype());
      assertEquals(dtype, buffer.readOnlySpan().dtype());
      assertEquals(dtype, buffer.reshape(1, 2).span2D().dtype());
      assertEquals(dtype, buffer.reshape(1, 2).readOnlySpan2D().dtype());
      assertFalse(buffer.spanNd().isReadOnly());
      assertTrue(buffer.readOnlySpanNd().isReadOnly());
    }
  }

  /** C7: checks come in an order in which each message says the next thing to mend. */
  @Test
  void c07ChecksComeInOrder() {
    NdBuffer integers = Buffers.zeros(DType.INT32, 2, 2).asReadOnly();
    assertThrows(UnsupportedOperationException.class, () -> Float64Span.wrap(integers));
    String dtype =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> ReadOnlyFloat64Span.wrap(integers))
                .getMessage());
    assertTrue(dtype.contains("int32"), dtype);
    String rank =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> ReadOnlyInt32Span.wrap(integers))
                .getMessage());
    assertTrue(rank.contains("has 2 axes"), rank);
  }

  /** C8: read-only spans are had of everything, and have no way to write. */
  @Test
  void c08ReadOnlySpansCannotWrite() {
    ReadOnlyInt32Span span = Int32Buffer.of(1, 2).asReadOnly().readOnlySpan();
    assertEquals(2, span.get(1));
    assertFalse((Object) span instanceof Int32Span);
    assertFalse((Object) Int32Span.of(1).asReadOnly() instanceof Int32Span);
    assertTrue(
        List.of(ReadOnlyInt32Span.class.getMethods()).stream()
            .noneMatch(
                method -> List.of("set", "fill", "sort", "copyFrom").contains(method.getName())));
  }

  /** C9: the pitch is in elements, and rows may have gaps between them. */
  @Test
  void c09RowsHaveAPitch() {
    Int32Buffer all = Buffers.arange(DType.INT32, 12).reshape(3, 4).as(Int32Buffer.class);
    Int32Span2D part = all.get("1:, :3").span2D();
    assertEquals(2, part.rows());
    assertEquals(3, part.columns());
    assertEquals(4, part.rowStride());
    assertEquals(10, part.get(1, 2));
    assertEquals(6, part.size());
    assertArrayEquals(new int[][] {{4, 5, 6}, {8, 9, 10}}, part.toNestedArray());
    assertThrows(IndexOutOfBoundsException.class, () -> part.get(2, 0));
  }

  /** C10: any number of axes, with strides, to be read or written. */
  @Test
  void c10SpansOfAnyRank() {
    Float64SpanNd span = Buffers.zeros(DType.FLOAT64, 2, 3, 4, 5).as(Float64Buffer.class).spanNd();
    assertArrayEquals(new long[] {60, 20, 5, 1}, span.strides());
    span.set(new long[] {1, 2, 3, 4}, 7);
    assertEquals(7, span.get(1L, 2, 3, 4));
    assertEquals(7, span.at(0, 1).at(0, 2).get(3, 4));
    long[] ones = new long[64];
    java.util.Arrays.fill(ones, 1);
    assertEquals(64, Float64Span.of(1).asNd(ones).rank());
    assertThrows(
        UnsupportedOperationException.class,
        () -> Buffers.zeros(DType.FLOAT64, 2).asReadOnly().spanNd());
  }

  /** C11: the order of the machine is taken however it is called, the other one refused. */
  @Test
  void c11ByteOrderIsThatOfTheElements() {
    String mark = NATIVE == ByteOrder.LITTLE_ENDIAN ? "<" : ">";
    assertEquals(DType.FLOAT64, DType.of(mark + "f8"));
    assertEquals(DType.FLOAT64, DType.of("=d"));
    ByteBuffer big = ByteBuffer.allocate(16);
    assertThrows(IllegalArgumentException.class, () -> Float64Span.wrap(big));
    assertEquals(0, Float64Span.wrap(big.order(NATIVE)).get(1));
  }

  /** C12: bytes that cannot be written are seen by read-only spans. */
  @Test
  void c12BytesAreReadOnlyAndByteArraysAreNot() {
    byte[] bytearray = {1, 2, 3};
    UInt8Span.wrap(bytearray).set(0, 200);
    assertEquals((byte) 200, bytearray[0]);
    ByteBuffer bytes = ByteBuffer.wrap(bytearray).asReadOnlyBuffer();
    assertThrows(UnsupportedOperationException.class, () -> UInt8Span.wrap(bytes));
    assertEquals(200, ReadOnlyUInt8Span.wrap(bytes).get(0));
  }

  /** C13: what is written is seen by everybody. */
  @Test
  void c13WritesAreShared() {
    BoolBuffer buffer = BoolBuffer.of(true, false);
    BoolSpan span = buffer.span();
    BoolSpan other = buffer.span();
    span.set(1, true);
    assertTrue(other.get(1));
    assertTrue(buffer.get(1));
  }

  /** C14: after the end of the memory there is an exception, and closing twice is nothing. */
  @Test
  void c14ClosedMemoryIsSaid() {
    NdBuffer buffer = Buffers.with().backend("memory").zeros(DType.INT16, 4);
    Span span = buffer.span();
    buffer.close();
    buffer.close();
    assertThrows(IllegalStateException.class, buffer::span);
    assertThrows(IllegalStateException.class, () -> ((Int16Span) span).get(0));
    assertEquals(DType.INT16, span.dtype());
    assertEquals(4, span.size());
    assertTrue(span.toString().startsWith("a span of int16 (4,): "), span.toString());
    assertTrue(span.toString().contains("is closed"), span.toString());
  }

  /** C15: indices may be long; what an int cannot count is said, not cut. */
  @Test
  void c15MoreElementsThanAnIntCounts() {
    ReadOnlyUInt64Span2D repeated =
        UInt64Buffer.of(7).broadcastTo(3_000_000_000L, 1).readOnlySpan2D();
    assertEquals(3_000_000_000L, repeated.size());
    assertThrows(ArithmeticException.class, repeated::rows);
    assertEquals(1, repeated.columns());
    assertEquals(7, repeated.get(2_999_999_999L, 0));
    assertEquals(7, repeated.get(Integer.MAX_VALUE, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> repeated.get(3_000_000_000L, 0));
    // A row of so many elements needs memory, of which none is touched but the last.
    try (Arena arena = Arena.ofConfined()) {
      Int8Span bytes = Int8Span.wrap(arena.allocate(2_200_000_000L));
      bytes.set(2_199_999_999L, 5);
      assertEquals(5, bytes.get(2_199_999_999L));
      assertEquals(0, bytes.get(Integer.MAX_VALUE));
      assertThrows(ArithmeticException.class, bytes::length);
      assertEquals(5, bytes.slice(2_199_999_990L).get(9));
    }
  }

  /** C16: everybody can ask whether it can be written. */
  @Test
  void c16ReadOnlyCanBeAsked() {
    Span span = Buffers.zeros(DType.FLOAT32, 3).span();
    Span readOnly = Buffers.zeros(DType.FLOAT32, 3).readOnlySpan();
    assertFalse(span.isReadOnly());
    assertTrue(readOnly.isReadOnly());
  }

  /**
   * C1 to C16 of what was lent: a span of a view is checked as one of a buffer, and ends with it.
   */
  @Test
  void spansOfViewsEndWithThem() {
    Int32Buffer buffer = Buffers.arange(DType.INT32, 6).reshape(2, 3).as(Int32Buffer.class);
    BufferView view = buffer.export(Requests.FULL);
    Int32Span2D table = Int32Span2D.wrap(view);
    table.set(1, 2, 50);
    assertEquals(50, buffer.get(1, 2));
    assertEquals(buffer.spanNd(), Int32SpanNd.wrap(view));
    assertEquals(buffer.readOnlySpan2D(), ReadOnlyInt32Span2D.wrap(view));
    BufferView back = view.slice(1, 2, -1);
    assertEquals(buffer.get("::-1").spanNd(), ReadOnlyInt32SpanNd.wrap(back));
    assertThrows(IllegalArgumentException.class, () -> Int32Span.wrap(view));
    assertThrows(IllegalArgumentException.class, () -> Float32SpanNd.wrap(view));
    assertThrows(UnsupportedOperationException.class, () -> Int32SpanNd.wrap(view.asReadOnly()));
    assertEquals(50, ReadOnlyInt32SpanNd.wrap(view.asReadOnly()).get(1, 2));
    view.close();
    assertThrows(IllegalStateException.class, () -> Int32Span2D.wrap(view));
    assertThrows(IllegalStateException.class, () -> table.get(1, 2));
    assertThrows(IllegalStateException.class, () -> table.set(1, 2, 5));
    for (DType dtype : DType.values()) {
      NdBuffer row = Buffers.with().backend("memory").zeros(dtype, 4);
      try (BufferView lent = row.export(Requests.FULL)) {
        Span span = (Span) SpanElements.callStatic(dtype.typeName() + "Span", "wrap", lent);
        SpanElements.set(span, SpanElements.value(dtype, 3), 2);
        assertEquals(SpanElements.value(dtype, 3), SpanElements.of(row, 2));
      }
    }
  }
}
