package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Indices of all kinds up to the 64 axes that a buffer can have, and beyond. */
class HighRankIndexTest {
  private static final int RANK = 64;

  static List<BackendProvider> backends() {
    return Elements.backends();
  }

  /** Axes 0, 31 and 63 have 2, 3 and 4 elements, the others one; they hold 0 to 23. */
  private static NdBuffer numbers(BackendProvider backend) {
    long[] shape = new long[RANK];
    Arrays.fill(shape, 1);
    shape[0] = 2;
    shape[31] = 3;
    shape[63] = 4;
    NdBuffer a = Buffers.with().backend(backend).zeros(DType.INT32, shape);
    a.assign(Buffers.arange(24).reshape(shape));
    return a;
  }

  /** The same part for all axes but the given ones. */
  private static Index[] parts(Index usual, Index first, Index middle, Index last) {
    Index[] parts = new Index[RANK];
    Arrays.fill(parts, usual);
    parts[0] = first;
    parts[31] = middle;
    parts[63] = last;
    return parts;
  }

  private static NdBuffer ints(int... values) {
    return Int32Buffer.of(values);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void basicIndices(BackendProvider backend) {
    NdBuffer a = numbers(backend);
    Index[] one = parts(Index.at(0), Index.at(1), Index.at(-1), Index.every(-1));
    assertEquals(ints(23, 22, 21, 20), a.at(one).get());
    assertEquals(ints(3, 7, 11), a.get("0, ..., -1").squeeze());
    assertEquals(RANK, a.get("None, 0").rank());
    assertArrayEquals(
        a.shape(),
        a.at(parts(Index.all(), Index.all(), Index.all(), Index.ELLIPSIS)).get().shape());
  }

  @ParameterizedTest
  @MethodSource("backends")
  void masksOverAllAxes(BackendProvider backend) {
    NdBuffer a = numbers(backend);
    BoolBuffer mask = BoolBuffer.fromFunction(index -> index[31] == 1 && index[63] > 1, a.shape());
    assertEquals(ints(6, 7, 18, 19), a.get(mask));
    a.at(mask).set(ints(1, 2, 3, 4));
    assertEquals(ints(1, 2, 3, 4), a.get(mask));
    a.at(Index.of(mask)).add(1);
    assertEquals(ints(2, 3, 4, 5), a.get(mask));
  }

  @ParameterizedTest
  @MethodSource("backends")
  void masksOverSomeAxes(BackendProvider backend) {
    NdBuffer a = numbers(backend);
    long[] shape = Arrays.copyOfRange(a.shape(), 1, RANK);
    BoolBuffer mask = BoolBuffer.fromFunction(index -> index[30] == 1 && index[62] > 1, shape);
    NdBuffer marked = a.get(Index.all(), Index.of(mask));
    assertEquals(ints(6, 7, 18, 19).reshape(2, 2), marked);
    assertEquals(ints(18, 19), a.get(Index.at(1), Index.of(mask)));
  }

  @ParameterizedTest
  @MethodSource("backends")
  void arraysForEveryAxis(BackendProvider backend) {
    NdBuffer a = numbers(backend);
    Index zero = Index.of(0);
    Index[] some = parts(zero, Index.of(1, 0), Index.of(-1, 0), Index.of(0, 3));
    assertEquals(ints(20, 3), a.at(some).get());
    a.at(some).set(ints(-1, -2));
    assertEquals(ints(-1, -2), a.at(some).get());
    Index[] mixed = parts(Index.all(), Index.of(1, 0), Index.all(), Index.of(0, 3));
    NdBuffer result = a.at(mixed).get();
    assertEquals(RANK - 1, result.rank());
    assertEquals(ints(12, 16, -1, -2, 7, 11).reshape(2, 3), result.squeeze());
    Index[] outer = parts(Index.all(), Index.of(1, 0), Index.of(0), Index.of(2, 1, 0));
    assertEquals(ints(14, 13, 12, 2, 1, 0).reshape(2, 3), a.at(outer).orthogonal().get().squeeze());
  }

  @ParameterizedTest
  @MethodSource("backends")
  void newAxesUpToTheLimit(BackendProvider backend) {
    NdBuffer line = Buffers.with().backend(backend).fromArray(new int[] {5, 6, 7});
    List<Index> parts = new ArrayList<>(Collections.nCopies(RANK - 1, Index.NEW_AXIS));
    parts.add(Index.all());
    NdBuffer most = line.at(parts.toArray(new Index[0])).get();
    assertEquals(RANK, most.rank());
    assertEquals(7, most.ravel().getLong(2));
    parts.set(RANK - 1, Index.of(2, 0));
    NdBuffer copied = line.at(parts.toArray(new Index[0])).get();
    assertEquals(RANK, copied.rank());
    assertEquals(ints(7, 5), copied.ravel());
    parts.add(0, Index.NEW_AXIS);
    assertRefused("a buffer has at most 64 axes, got 65", line, parts);
    parts.set(RANK, Index.all());
    assertRefused("a buffer has at most 64 axes, got 65", line, parts);
    parts.remove(0);
    parts.set(RANK - 1, Index.of(Int64Buffer.zeros(1, 1)));
    assertRefused("a buffer has at most 64 axes, got 65", line, parts);
  }

  @ParameterizedTest
  @MethodSource("backends")
  void tooManyIndices(BackendProvider backend) {
    NdBuffer a = numbers(backend);
    for (Index part :
        List.of(Index.at(0), Index.all(), Index.of(0), Index.of(BoolBuffer.of(true)))) {
      List<Index> parts = new ArrayList<>(Collections.nCopies(RANK + 1, part));
      String message =
          assertThrows(
                  IndexOutOfBoundsException.class, () -> a.at(parts.toArray(new Index[0])).get())
              .getMessage();
      assertEquals(
          true, String.valueOf(message).contains("has rank 64, but 65 were given"), message);
    }
    NdBuffer wide = a.get(Index.of(Buffers.full(DType.BOOL, true)), Index.at(0));
    assertEquals(RANK, wide.rank());
    assertRefused(
        "a buffer has at most 64 axes, got 65",
        a,
        List.of(Index.of(Buffers.full(DType.BOOL, true))));
  }

  private static void assertRefused(String message, NdBuffer buffer, List<Index> parts) {
    NdBuffer before = buffer.copy();
    Index[] index = parts.toArray(new Index[0]);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> buffer.at(index).get()).getMessage());
    assertThrows(IllegalArgumentException.class, () -> buffer.at(index).set(1));
    assertEquals(before, buffer);
  }
}
