package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Going over rows, columns and other parts of buffers. */
class PartsTest {
  @Test
  void rowsAndColumnsAreTypedViews() {
    Float64Buffer a = Float64Buffer.fromFunction(index -> 10 * index[0] + index[1], 2, 3);
    double sum = 0;
    for (Float64Buffer row : a.rows()) {
      sum += row.get(2);
      row.set(0, -1);
    }
    assertEquals(14, sum);
    assertEquals(Float64Buffer.of(-1, -1), a.get(":, 0"));
    List<Float64Buffer> columns = new ArrayList<>();
    a.columns().forEach(columns::add);
    assertEquals(List.of(a.get(":, 0"), a.get(":, 1"), a.get(":, 2")), columns);
    assertSame(a.operand().core(), columns.get(1).operand().core());
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void everyBackendAndDtypeHasThem(BackendProvider backend, DType dtype) {
    NdBuffer a = Buffers.with().backend(backend).zeros(dtype, 2, 3, 4);
    a.assign(Buffers.arange(24).reshape(2, 3, 4));
    for (NdBuffer view : List.of(a, a.transpose(), a.get("::-1, :, ::2"), a.asReadOnly())) {
      for (int axis = 0; axis < 3; axis++) {
        long index = 0;
        for (NdBuffer part : view.along(axis)) {
          String at = ":, ".repeat(axis) + index++;
          assertEquals(view.get(at), part);
          assertSame(a.operand().core(), part.operand().core());
          assertEquals(view.isReadOnly(), part.isReadOnly());
          assertEquals(a.getClass(), part.getClass());
        }
        assertEquals(view.shape(axis), index);
      }
    }
  }

  @Test
  void axesMayBeCountedFromTheEnd() {
    Int64Buffer a = Buffers.arange(24).reshape(2, 3, 4);
    assertEquals(4, a.along(-1).size());
    assertEquals(a.get("..., 1"), a.along(-1).get(1));
    assertEquals(a.get("..., 3"), a.along(-1).get(-1));
    assertEquals(
        "index 4 is out of bounds for axis 2 with size 4",
        assertThrows(IndexOutOfBoundsException.class, () -> a.along(-1).get(4)).getMessage());
  }

  @Test
  void partsOfVectorsHaveNoAxes() {
    List<Long> values = Buffers.arange(3).rows().stream().map(Int64Buffer::get).toList();
    assertEquals(List.of(0L, 1L, 2L), values);
  }

  @Test
  void buffersWithoutAxesAreRefused() {
    Int64Buffer scalar = Buffers.arange(1).reshape();
    String message = "iteration over a buffer without axes: it has one element, and no parts";
    assertEquals(message, assertThrows(IllegalArgumentException.class, scalar::rows).getMessage());
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, scalar::columns).getMessage());
    assertEquals(
        "axis 1 is out of bounds for a buffer of rank 1",
        assertThrows(IllegalArgumentException.class, Buffers.arange(3)::columns).getMessage());
  }

  @Test
  void emptyAxesHaveNoPartsAndEmptyPartsAreCounted() {
    Float32Buffer none = Float32Buffer.zeros(0, 3);
    assertFalse(none.rows().iterator().hasNext());
    assertThrows(NoSuchElementException.class, () -> none.rows().iterator().next());
    int count = 0;
    for (Float32Buffer column : none.columns()) {
      assertArrayEquals(new long[] {0}, column.shape());
      count++;
    }
    assertEquals(3, count);
  }

  @Test
  void longAxesNeedNoMemory() {
    Int64Buffer far = Buffers.arange(2).reshape(1, 2).broadcastTo(1L << 40, 2);
    assertEquals(1L << 40, far.rows().size());
    assertEquals(Buffers.arange(2), far.rows().get((1L << 40) - 1));
    assertEquals(1L << 40, far.rows().stream().spliterator().getExactSizeIfKnown());
    Iterator<Int64Buffer> rows = far.rows().iterator();
    assertEquals(Buffers.arange(2), rows.next());
    assertTrue(rows.next().isReadOnly());
  }

  @Test
  void streamsMayBeParallel() {
    Int64Buffer a = Buffers.arange(10_000).reshape(100, 100);
    long sum = a.rows().stream().parallel().mapToLong(row -> row.stream().sum()).sum();
    assertEquals(9_999L * 5_000, sum);
    List<Int64Buffer> rows = a.rows().stream().parallel().toList();
    assertEquals(a.get("57"), rows.get(57));
    Spliterator<Int64Buffer> all = a.rows().spliterator();
    assertEquals(50, all.trySplit().getExactSizeIfKnown());
    assertEquals(50, all.getExactSizeIfKnown());
  }
}
