package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New buffers of any shape, order and backend. */
class CreationTest {
  @ParameterizedTest
  @EnumSource
  void newBuffersHaveTheDtypeTheShapeAndTheElements(DType dtype) {
    for (long[] shape : new long[][] {{}, {0}, {3}, {2, 0, 3}, {2, 3}, {1, 1, 1, 2, 1}}) {
      NdBuffer zeros = Buffers.zeros(dtype, shape);
      assertEquals(dtype, zeros.dtype());
      assertArrayEquals(shape, zeros.shape());
      assertTrue(zeros.isCContiguous());
      assertEquals(zeros, Buffers.empty(dtype, shape));
      assertEquals(zeros, Buffers.full(dtype, 0, shape));
      assertEquals(zeros, Buffers.full(dtype, false, shape));
      assertEquals(zeros, Buffers.zeros(dtype, Order.F, shape));
      NdBuffer ones = Buffers.ones(dtype, shape);
      NdBuffer counted = Buffers.zeros(DType.INT64, shape);
      counted.assign(Buffers.fromArray(1L));
      assertEquals(counted.astype(dtype), ones);
      assertEquals(ones, Buffers.onesLike(zeros));
      assertEquals(ones, Buffers.fullLike(zeros, 1.0));
      assertEquals(zeros, Buffers.zerosLike(ones));
      assertEquals(zeros, Buffers.emptyLike(ones));
    }
  }

  @Test
  void typedClassesMakeTheirOwnDtype() {
    assertEquals(Buffers.full(DType.UINT16, 7, 2, 2), UInt16Buffer.full(7, 2, 2));
    assertEquals(Buffers.ones(DType.COMPLEX64, 2), Complex64Buffer.ones(2));
    assertEquals(Complex64Buffer.of(1, 2, 1, 2), Complex64Buffer.full(1, 2, 2));
    assertEquals(Buffers.ones(DType.FLOAT16, 2), Float16Buffer.ones(2));
    assertEquals(Buffers.ones(DType.BOOL, 2), BoolBuffer.ones(2));
    assertEquals(
        Buffers.arange(12).reshape(3, 4),
        Int64Buffer.fromFunction(index -> 4 * index[0] + index[1], 3, 4));
    assertEquals(
        Complex128Buffer.of(0, 0, 1, -1),
        Complex128Buffer.fromFunction(index -> index[0], index -> -index[0], 2));
    assertEquals(Float64Buffer.zeros(2, 0), Float64Buffer.fromFunction(index -> 1, 2, 0));
    assertEquals(5, Float64Buffer.fromFunction(index -> 5 + index.length).get());
  }

  @Test
  void fortranOrderHasItsFirstIndexVaryFastest() {
    NdBuffer buffer = Buffers.zeros(DType.INT8, Order.F, 2, 3, 4);
    assertArrayEquals(new long[] {1, 2, 6}, buffer.strides());
    assertTrue(buffer.isFContiguous());
    assertArrayEquals(new long[] {1, 2, 6}, Buffers.onesLike(buffer).strides());
    assertArrayEquals(new long[] {1, 2, 6}, Buffers.zerosLike(buffer).strides());
    assertArrayEquals(new long[] {1, 2, 6}, Buffers.zerosLike(buffer.get("::-1")).strides());
  }

  @Test
  void aFactoryUsesItsBackendAndOrder() {
    BufferFactory cells = Buffers.with().backend(new CellsBufferProvider()).order(Order.F);
    for (NdBuffer buffer :
        new NdBuffer[] {
          cells.zeros(DType.FLOAT32, 2, 3),
          cells.ones(DType.FLOAT32, 2, 3),
          cells.full(DType.FLOAT32, 7, 2, 3),
          cells.empty(DType.FLOAT32, 2, 3),
          cells.fromArray(new float[][] {{1, 2, 3}, {4, 5, 6}}),
          cells.fromArray(DType.FLOAT32, new int[2][3])
        }) {
      assertEquals("cells", buffer.backend().name());
      assertArrayEquals(new long[] {1, 2}, buffer.strides());
      assertEquals(DType.FLOAT32, buffer.dtype());
    }
    assertEquals(
        Float32Buffer.of(1, 2, 3, 4, 5, 6).reshape(2, 3),
        cells.fromArray(new float[][] {{1, 2, 3}, {4, 5, 6}}));
  }

  @Test
  void shapesThatNoBufferCanHaveAreRefused() {
    assertRefused(
        "negative extent -1 for axis 1 in shape (2, -1)", () -> Float64Buffer.zeros(2, -1));
    assertRefused(
        "shape (4294967296, 4294967296) has more elements than fit a long",
        () -> Float64Buffer.zeros(1L << 32, 1L << 32));
    assertRefused(
        "shape (0, 4294967296, 4294967296) has more elements than fit a long",
        () -> Float64Buffer.zeros(0, 1L << 32, 1L << 32));
    assertRefused("a buffer has at most 64 axes, got 65", () -> Float64Buffer.ones(new long[65]));
    assertRefused(
        "shape (3000000000,) has 3000000000 elements of int8, but this backend holds at most"
            + " 2147483639: use a backend with a long index",
        () -> Int8Buffer.zeros(3_000_000_000L));
    assertRefused(
        "shape (65536, 20000) has 1310720000 elements of complex64, but this backend holds at most"
            + " 1073741819: use a backend with a long index",
        () -> Complex64Buffer.zeros(65536, 20000));
    assertEquals(64, Float64Buffer.zeros(new long[64]).rank());
  }

  @Test
  void sequencesThatDoNotFitTheHeapAreRefused() {
    assertRefused(
        "5000000000 values are more than a buffer on the heap holds",
        () -> Buffers.arange(5_000_000_000L));
    assertThrows(
        IllegalArgumentException.class, () -> Buffers.arange(Long.MIN_VALUE, Long.MAX_VALUE, 1));
    assertRefused("the step of arange cannot be zero", () -> Buffers.arange(0, 5, 0));
    assertEquals(
        Int64Buffer.of(Long.MIN_VALUE, -1, Long.MAX_VALUE - 1),
        Buffers.arange(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals(
        Int64Buffer.of(Long.MAX_VALUE, -1),
        Buffers.arange(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE));
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
