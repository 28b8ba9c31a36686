package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.spi.UnresolvableException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Buffers of what programs have already: arrays, nested arrays, lists, numbers. */
class SourcesTest {
  @Test
  void primitiveArraysAreSharedByResolveAndCopiedByFromArray() {
    Object[] arrays = {
      new boolean[] {true},
      new byte[] {1},
      new short[] {1},
      new int[] {1},
      new long[] {1},
      new float[] {1},
      new double[] {1}
    };
    List<String> dtypes = new ArrayList<>();
    for (Object array : arrays) {
      NdBuffer shared = Buffers.resolve(array);
      assertSame(array, shared.operand().array());
      NdBuffer copy = Buffers.fromArray(array);
      assertNotSame(array, copy.operand().array());
      assertEquals(shared, copy);
      assertEquals(Buffers.ones(shared.dtype(), 1), copy);
      dtypes.add(shared.dtype().toString());
    }
    assertEquals("[bool, int8, int16, int32, int64, float32, float64]", dtypes.toString());
    assertEquals(UInt16Buffer.of('a', '\uFFFF'), Buffers.resolve(new char[] {'a', '\uFFFF'}));
  }

  @Test
  void aBufferResolvesToItselfAndIsCopiedByFromArray() {
    Float64Buffer buffer = Float64Buffer.of(1, 2);
    assertSame(buffer, Buffers.resolve(buffer));
    assertNotSame(buffer, Buffers.fromArray(buffer));
    assertEquals(buffer.get("::-1"), Buffers.fromArray(buffer.get("::-1")));
  }

  @Test
  void theDtypeOfAnArrayMayBeSaid() {
    assertEquals(UInt8Buffer.of(255, 2), Buffers.fromArray(DType.UINT8, new double[] {-1, 2.9}));
    assertEquals(
        Int32Buffer.of(1, 2, 3, 4).reshape(2, 2), Buffers.fromArray(new int[] {1, 2, 3, 4}, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> Buffers.fromArray(new int[3], 2, 2));
  }

  @Test
  void nestedArraysAndListsHaveTheirDepthAsRank() {
    Int32Buffer table = Int32Buffer.of(1, 2, 3, 4, 5, 6).reshape(2, 3);
    assertEquals(table, Buffers.resolve(new int[][] {{1, 2, 3}, {4, 5, 6}}));
    assertEquals(table, Buffers.resolve(new Integer[][] {{1, 2, 3}, {4, 5, 6}}));
    assertEquals(table, Buffers.resolve(List.of(List.of(1, 2, 3), List.of(4, 5, 6))));
    assertEquals(table, Buffers.resolve(List.of(new int[] {1, 2, 3}, Arrays.asList(4, 5, 6))));
    assertEquals(
        table.reshape(1, 2, 1, 3), Buffers.resolve(new int[][][][] {{{{1, 2, 3}}, {{4, 5, 6}}}}));
    assertEquals(
        UInt16Buffer.of('a', 'b').reshape(2, 1), Buffers.resolve(new char[][] {{'a'}, {'b'}}));
  }

  @Test
  void mixedElementsArePromoted() {
    assertEquals(Float64Buffer.of(1, 2.5, 1), Buffers.resolve(List.of(1, 2.5, true)));
    assertEquals(Int64Buffer.of(1, 2), Buffers.resolve(List.of((byte) 1, 2L)));
    assertEquals(Float32Buffer.of(1, 0.5f), Buffers.resolve(new Object[] {(short) 1, 0.5f}));
    assertEquals(BoolBuffer.of(true, false), Buffers.resolve(List.of(true, false)));
    BigInteger most = new BigInteger("18446744073709551615");
    assertEquals(UInt64Buffer.of(-1), Buffers.resolve(List.of(most)));
    assertEquals(Float64Buffer.of(0x1p64, 1), Buffers.resolve(List.of(most, BigInteger.ONE)));
  }

  @Test
  void singleNumbersHaveNoAxes() {
    assertEquals(Float64Buffer.full(3.5), Buffers.resolve(3.5));
    assertEquals(Int32Buffer.full(7), Buffers.resolve(7));
    assertEquals(BoolBuffer.full(true), Buffers.resolve(true));
    assertEquals(Int64Buffer.full(7), Buffers.fromArray(BigInteger.valueOf(7)));
  }

  @Test
  void emptySequencesKeepTheirShape() {
    assertEquals(Float64Buffer.zeros(0), Buffers.resolve(List.of()));
    assertEquals(Float64Buffer.zeros(2, 0), Buffers.resolve(List.of(List.of(), List.of())));
    assertEquals(Int32Buffer.zeros(2, 0), Buffers.resolve(new int[2][0]));
    assertEquals(Int8Buffer.zeros(0, 0), Buffers.resolve(new byte[0][]));
    assertEquals(Float64Buffer.zeros(0), Buffers.resolve(new Integer[0]));
  }

  @Test
  void raggedSequencesAreRefusedWithThePlace() {
    assertRefused(
        "ragged: a sequence of length 1 at index [1], where shape (2, 2) needs a sequence of"
            + " length 2",
        new int[][] {{1, 2}, {3}});
    assertRefused(
        "ragged: a single element at index [1], where shape (2, 1) needs a sequence of length 1",
        List.of(List.of(1), 2));
    assertRefused(
        "ragged: a sequence of length 1 at index [1], where shape (2,) needs a single element",
        List.of(1, List.of(2)));
    assertRefused(
        "ragged: a sequence of length 1 at index [1, 0], where shape (2, 1) needs a single element",
        List.of(List.of(1), List.of(new int[] {2})));
    assertRefused(
        "ragged: a single element at index [1, 0], where shape (2, 1, 1) needs a sequence",
        new Object[] {new int[][] {{1}}, new int[] {1}});
  }

  @Test
  void whatIsNoElementIsRefusedWithThePlace() {
    assertRefused("null at index [1] is no element", Arrays.asList(1, null));
    assertRefused("null at index [0] is no element", new int[2][]);
    assertRefused("the string \"a\" at index [0, 1] is no element", List.of(List.of(1, "a")));
    assertRefused("an object of java.lang.Object at index [0]", new Object[] {new Object()});
    assertRefused(
        "the integer 18446744073709551616 at index [0] does not fit 64 bits",
        List.of(BigInteger.TWO.pow(64)));
  }

  @Test
  void sequencesWithoutEndAreRefused() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertRefused("a buffer has at most 64 axes, got 65", itself);
  }

  @Test
  void whatNoBackendTakesIsRefusedWithTheCandidates() {
    String message = messageOf("text");
    assertTrue(
        message.startsWith("no backend makes a buffer of java.lang.String: heap takes boolean[]"),
        message);
  }

  @Test
  @SuppressWarnings("NullAway") // callers that check nothing do this
  void nothingIsRefusedAsNothing() {
    Object nothing = null;
    for (BufferFactory factory : List.of(Buffers.with(), Buffers.with().backend("heap"))) {
      assertEquals(
          "the source is null: there is nothing to make a buffer of",
          assertThrows(NullPointerException.class, () -> factory.resolve(nothing)).getMessage());
      assertThrows(NullPointerException.class, () -> factory.fromArray(nothing));
    }
  }

  @Test
  void theBytesOfRepeatedElementsMayBeTooMany() {
    NdBuffer many = Float64Buffer.ones(1).broadcastTo(1L << 60);
    assertEquals(
        "the elements of shape (1152921504606846976,) and dtype float64 would take 2^63 bytes or"
            + " more",
        assertThrows(ArithmeticException.class, many::byteSize).getMessage());
    assertEquals(1L << 60, Int8Buffer.ones(1).broadcastTo(1L << 60).byteSize());
  }

  private static void assertRefused(String piece, Object source) {
    String message = messageOf(source);
    assertTrue(message.contains("heap refuses it: ") && message.contains(piece), message);
  }

  private static String messageOf(Object source) {
    return String.valueOf(
        assertThrows(UnresolvableException.class, () -> Buffers.resolve(source)).getMessage());
  }
}
