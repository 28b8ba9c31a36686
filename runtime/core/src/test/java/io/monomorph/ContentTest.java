package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.BackendProvider;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All elements at once: iterators, streams, arrays, equality. */
class ContentTest {
  /** Of more than one block of elements, whose places in the core are in no simple order. */
  private static NdBuffer scattered(BackendProvider backend, DType dtype) {
    NdBuffer core = (NdBuffer) backend.allocate(dtype, 70, 3, 20);
    core.assign(Buffers.arange(core.size()).reshape(core.shape()));
    return core.transpose(2, 1, 0).get("::2, :, 60:2:-1");
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void contentDoesNotDependOnBackendAndStrides(BackendProvider backend, DType dtype) {
    NdBuffer scattered = scattered(backend, dtype);
    NdBuffer copy = scattered.copy();
    assertEquals("heap", copy.backend().name());
    assertEquals(scattered, copy);
    assertEquals(copy, scattered);
    assertEquals(copy.hashCode(), scattered.hashCode());
    assertEquals(copy, scattered.copy(Order.F));
    assertEquals(copy.hashCode(), scattered.copy(Order.F).hashCode());
    assertEquals(Buffers.arange(4200).reshape(70, 3, 20).astype(dtype), whole(backend, dtype));
    NdBuffer changed = copy.copy();
    changed
        .get("-1, -1, -1")
        .assign(Buffers.full(dtype, changed.getDouble(-1, -1, -1) == 1 ? 0 : 1));
    assertNotEquals(copy, changed);
  }

  private static NdBuffer whole(BackendProvider backend, DType dtype) {
    NdBuffer core = (NdBuffer) backend.allocate(dtype, 70, 3, 20);
    core.assign(Buffers.arange(core.size()).reshape(core.shape()));
    return core;
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void elementsFollowEachOtherInCOrder(BackendProvider backend, DType dtype) {
    NdBuffer scattered = scattered(backend, dtype);
    Object block = scattered.toFlatArray();
    assertEquals(dtype.blockType(), block.getClass());
    Object nested = scattered.toNestedArray();
    int k = 0;
    for (int i = 0; i < scattered.shape(0); i++) {
      for (int j = 0; j < scattered.shape(1); j++) {
        Object row = Array.get(Array.get(nested, i), j);
        assertEquals(dtype.blockType(), row.getClass());
        for (int m = 0; m < scattered.shape(2); m++, k++) {
          Object part = Array.get(block, k * dtype.slots());
          assertEquals(part, Array.get(row, m * dtype.slots()));
          Object element = dtype.newBlock(1);
          Array.set(element, 0, part);
          NdBuffer one = Buffers.zeros(dtype);
          one.assign((NdBuffer) one.backend().wrap(dtype, element));
          assertEquals(scattered.getLong(i, j, m), one.getLong());
        }
      }
    }
    assertEquals(k, scattered.size());
  }

  @Test
  void iteratorsGiveTheValuesOfUnsignedAndHalfElements() {
    assertArrayEquals(new int[] {0, 1}, BoolBuffer.of(false, true).stream().toArray());
    assertArrayEquals(new int[] {-1, 7}, Int8Buffer.of(-1, 7).stream().toArray());
    assertArrayEquals(new int[] {255, 7}, UInt8Buffer.of(255, 7).stream().toArray());
    assertArrayEquals(new int[] {-1, 7}, Int16Buffer.of(-1, 7).stream().toArray());
    assertArrayEquals(new int[] {65535, 7}, UInt16Buffer.of(65535, 7).stream().toArray());
    assertArrayEquals(new int[] {-1, 7}, Int32Buffer.of(-1, 7).stream().toArray());
    assertArrayEquals(new long[] {4294967295L}, UInt32Buffer.of(4294967295L).stream().toArray());
    assertArrayEquals(new long[] {-1, 7}, Int64Buffer.of(-1, 7).stream().toArray());
    assertArrayEquals(new long[] {-1, 7}, UInt64Buffer.of(-1, 7).stream().toArray());
    assertArrayEquals(new double[] {1.5, 7}, Float16Buffer.of(1.5f, 7).stream().toArray());
    assertArrayEquals(new double[] {1.5, 7}, Float32Buffer.of(1.5f, 7).stream().toArray());
    assertArrayEquals(new double[] {1.5, 7}, Float64Buffer.of(1.5, 7).stream().toArray());
    assertArrayEquals(new double[] {1.5, 7}, Complex64Buffer.of(1.5f, 7).stream().toArray());
    assertArrayEquals(new double[] {1.5, 7}, Complex128Buffer.of(1.5, 7).stream().toArray());
  }

  @Test
  void iteratorsEndAndStreamsKnowTheirLength() {
    Int64Buffer buffer = Buffers.arange(3000).reshape(30, 100).transpose();
    assertEquals(4498500, buffer.stream().sum());
    assertEquals(2000, buffer.stream().skip(1000).count());
    PrimitiveIterator.OfLong iterator = Buffers.arange(1).iterator();
    assertEquals(0, iterator.nextLong());
    assertFalse(iterator.hasNext());
    assertThrows(NoSuchElementException.class, iterator::nextLong);
    assertFalse(Float64Buffer.zeros(3, 0).iterator().hasNext());
    assertEquals(0, Complex64Buffer.zeros(3, 0).stream().count());
    assertArrayEquals(new double[] {1, 2}, Complex64Buffer.full(1, 2).stream().toArray());
  }

  @Test
  void arraysAreCopies() {
    double[] array = {1, 2};
    Float64Buffer buffer = Float64Buffer.wrap(array);
    assertSame(array, buffer.operand().array());
    assertNotSame(array, buffer.toArray());
    assertNotSame(array, buffer.toNestedArray());
    assertArrayEquals(array, buffer.toArray());
    assertArrayEquals(new double[0][3], (double[][]) Float64Buffer.zeros(0, 3).toNestedArray());
    assertArrayEquals(new double[] {0}, (double[]) Float64Buffer.zeros().toNestedArray());
    assertArrayEquals(
        new float[][] {{1, 2, 3, 4}},
        (float[][]) Complex64Buffer.of(1, 2, 3, 4).reshape(1, 2).toNestedArray());
    assertEquals(2, ((double[][]) Float64Buffer.zeros(2, 0).toNestedArray()).length);
  }

  @Test
  void nanIsEqualToNanAndZerosDiffer() {
    double nan = Double.longBitsToDouble(0x7FF8000000000123L);
    assertSameContent(Float64Buffer.of(Double.NaN), Float64Buffer.of(nan));
    assertNotEquals(Float64Buffer.of(0.0), Float64Buffer.of(-0.0));
    float half = Float.intBitsToFloat(0x7FC12345);
    assertSameContent(Float32Buffer.of(Float.NaN), Float32Buffer.of(half));
    assertNotEquals(Float32Buffer.of(0f), Float32Buffer.of(-0f));
    assertSameContent(
        Float16Buffer.wrap(new short[] {0x7E00}), Float16Buffer.wrap(new short[] {(short) 0xFE01}));
    assertNotEquals(Float16Buffer.of(0f), Float16Buffer.of(-0f));
    assertSameContent(Complex128Buffer.of(1, Double.NaN), Complex128Buffer.of(1, nan));
    assertNotEquals(Complex64Buffer.of(1, 0f), Complex64Buffer.of(1, -0f));
  }

  private static void assertSameContent(NdBuffer a, NdBuffer b) {
    assertEquals(a, b);
    assertEquals(a.hashCode(), b.hashCode());
  }

  @Test
  void dtypeAndShapeBelongToTheContent() {
    assertNotEquals(Int8Buffer.of(1, 2), UInt8Buffer.of(1, 2));
    assertNotEquals(Int8Buffer.zeros(2, 3), Int8Buffer.zeros(3, 2));
    assertNotEquals(Int8Buffer.zeros(0, 3), Int8Buffer.zeros(3, 0));
    assertNotEquals(Int8Buffer.zeros(), Int8Buffer.zeros(1));
    assertEquals(Int8Buffer.zeros(0, 3), Int8Buffer.zeros(0, 3).copy());
    assertNotEquals(Int8Buffer.zeros(1), null);
    assertNotEquals((Object) Int8Buffer.zeros(1), "0");
  }

  @Test
  void copiesAreOfTheirOwnAndInTheWantedOrder() {
    Int64Buffer buffer = Buffers.arange(6).reshape(2, 3);
    Int64Buffer copy = buffer.copy(Order.F);
    assertArrayEquals(new long[] {1, 2}, copy.strides());
    copy.set(0, 0, 7);
    assertEquals(0, buffer.get(0, 0));
    assertArrayEquals(new long[] {3, 1}, copy.copy().strides());
    // As with NumPy's order="K", astype keeps the order of the axes, and no negative strides.
    assertArrayEquals(new long[] {1, 2}, copy.astype(DType.INT8).strides());
    assertArrayEquals(new long[] {1, 2}, copy.get("::-1").astype(DType.INT8).strides());
    assertEquals("[0, 3, 1, 4, 2, 5]", Arrays.toString(buffer.flatten(Order.F).toArray()));
  }
}
