package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write with arrays of indices and masks. */
class AdvancedIndexTest {
  @Test
  void everyFormOfAssignmentReachesItsPart() {
    Int64Buffer a = Buffers.arange(6).reshape(2, 3);
    a.at("0, ::2").set(7);
    assertEquals(Int64Buffer.of(7, 1, 7, 3, 4, 5).reshape(2, 3), a);
    a.at(Int64Buffer.of(-1)).set(new int[] {1, 2, 3});
    assertEquals(Int64Buffer.of(7, 1, 7, 1, 2, 3).reshape(2, 3), a);
    a.at(Index.of(0, 1), Index.at(1)).set(Int64Buffer.of(8, 9));
    assertEquals(Int64Buffer.of(7, 8, 7, 1, 9, 3).reshape(2, 3), a);
    a.at(Index.at(0)).set(Int64Buffer.of(0));
    assertEquals(Int64Buffer.of(0, 0, 0, 1, 9, 3).reshape(2, 3), a);
    a.at(BoolBuffer.of(false, true)).set(5);
    assertEquals(Int64Buffer.of(0, 0, 0, 5, 5, 5).reshape(2, 3), a);
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void addAtAddsForEachTimeAnIndexComes(BackendProvider backend, DType dtype) {
    NdBuffer buffer = (NdBuffer) backend.allocate(dtype, 3);
    buffer.at(Index.of(0, 2, 2)).add(1);
    assertEquals(Buffers.fromArray(dtype, new int[] {1, 0, 2}), buffer);
  }

  @Test
  void addAtWrapsAround() {
    Int8Buffer buffer = Int8Buffer.of(100, 0);
    buffer.at(Index.of(0)).add(100);
    assertEquals(Int8Buffer.of(-56, 0), buffer);
  }

  @Test
  void indicesAndMasksMayBeTheTargetItself() {
    Int64Buffer indices = Int64Buffer.of(2, 0, 1);
    indices.at(indices).set(Int64Buffer.of(10, 20, 30));
    assertEquals(Int64Buffer.of(20, 30, 10), indices);
    BoolBuffer mask = BoolBuffer.of(true, false, true);
    mask.at(mask).set(BoolBuffer.of(false, true));
    assertEquals(BoolBuffer.of(false, false, true), mask);
    Int64Buffer own = Buffers.arange(4);
    own.at(Int64Buffer.of(3, 2, 1, 0)).set(own);
    assertEquals(Int64Buffer.of(3, 2, 1, 0), own);
  }

  @Test
  void theLastOfSeveralValuesCounts() {
    Int64Buffer buffer = Buffers.arange(3);
    buffer.at(Int64Buffer.of(1, 1, 1)).set(Int64Buffer.of(7, 8, 9));
    assertEquals(Int64Buffer.of(0, 9, 2), buffer);
  }

  @Test
  void readOnlyBuffersAreRefusedFirst() {
    NdBuffer buffer = Buffers.arange(3).asReadOnly();
    assertThrows(UnsupportedOperationException.class, () -> buffer.at(Int64Buffer.of(99)).set(1));
    assertThrows(UnsupportedOperationException.class, () -> buffer.at(Index.of(99)).add(1));
  }

  @Test
  void longMasksAndRowsAreMovedInManyBlocks() {
    Int64Buffer numbers = Buffers.arange(10_000);
    boolean[] marks = new boolean[10_000];
    long count = 0;
    for (int k = 0; k < marks.length; k++) {
      marks[k] = k % 3 == 0;
      count += marks[k] ? 1 : 0;
    }
    BoolBuffer mask = BoolBuffer.wrap(marks);
    Int64Buffer third = numbers.get(mask);
    assertEquals(Buffers.arange(0, 10_000, 3), third);
    numbers.at(mask).set(Buffers.arange(count));
    assertEquals(Buffers.arange(count), numbers.get(mask));
    assertEquals(numbers.get("1::3"), Buffers.arange(1, 10_000, 3));
    NdBuffer rows = Buffers.arange(10_000).reshape(100, 100);
    assertEquals(rows.get("::-1"), rows.get(Buffers.arange(99, -1, -1)));
    assertEquals(rows.get(":, ::-1"), rows.get(Index.all(), Index.of(Buffers.arange(99, -1, -1))));
  }

  /** Columns lie together in the copy, and are put there some rows at a time. */
  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void columnsAreCopiedTogether(BackendProvider backend, DType dtype) {
    NdBuffer matrix = Buffers.with().backend(backend).zeros(dtype, 37, 19);
    matrix.assign(Buffers.arange(37 * 19).reshape(37, 19));
    Int64Buffer columns = Int64Buffer.of(18, 0, 7, 7, -2, 3);
    NdBuffer expected = Buffers.zeros(dtype, 37, 6);
    for (int k = 0; k < 6; k++) {
      expected.get(Index.all(), Index.at(k)).assign(matrix.columns().get(columns.get(k)));
    }
    Index[] index = {Index.all(), Index.of(columns)};
    NdBuffer copy = matrix.at(index).get();
    assertEquals(expected, copy);
    assertTrue(copy.isFContiguous());
    assertEquals(expected.get("::-1"), matrix.get("::-1").at(index).get());
    assertEquals(expected.get("3::3"), matrix.get("3::3").at(index).get());
    NdBuffer around = Buffers.ones(dtype, 6, 50);
    for (String part : new String[] {":, 5:42", ":, 41:4:-1", ":, 5:42:1"}) {
      assertEquals(expected, matrix.at(index).get(Destination.into(around.get(part).transpose())));
    }
    assertEquals(Buffers.ones(dtype, 6, 5), around.get(":, :5"));
    assertEquals(Buffers.ones(dtype, 6, 8), around.get(":, 42:"));
    NdBuffer spaced = Buffers.zeros(dtype, 6, 74).get(":, ::2").transpose();
    assertEquals(expected, matrix.at(index).get(Destination.into(spaced)));
  }
}
