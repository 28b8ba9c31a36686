package io.monomorph.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows Z13 to Z26 of zarr's NDBuffer, which is any buffer here, in host and in native memory. */
class NdRowsTest {
  private static final List<Prototype> ALL = List.of(Prototypes.HOST, Prototypes.NATIVE);

  @Test
  void z13Create() {
    for (Prototype prototype : ALL) {
      for (DType dtype : DType.values()) {
        NdBuffer zeros = prototype.buffers().zeros(dtype, 2, 3);
        assertTrue(zeros.allEqual(0));
        assertArrayEquals(new long[] {2, 3}, zeros.shape());
        assertTrue(zeros.isCContiguous());
        NdBuffer ones = prototype.buffers().order(Order.F).full(dtype, 1, 2, 3);
        assertTrue(ones.isFContiguous() && !ones.isCContiguous());
        assertTrue(ones.allEqual(1));
      }
      NdBuffer negative = prototype.buffers().full(DType.FLOAT64, -0.0, 3);
      assertTrue(negative.allEqual(-0.0));
      assertFalse(negative.allEqual(0.0));
      assertTrue(prototype.buffers().full(DType.FLOAT32, Double.NaN, 2).allEqual(Double.NaN));
    }
  }

  @Test
  void z14Empty() {
    for (Prototype prototype : ALL) {
      for (long[] shape : new long[][] {{1, 2}, {1, 2, 3}}) {
        for (DType dtype : List.of(DType.INT32, DType.FLOAT64)) {
          for (Order order : List.of(Order.C, Order.F)) {
            NdBuffer empty = prototype.buffers().order(order).empty(dtype, shape);
            assertEquals(dtype, empty.dtype());
            assertArrayEquals(shape, empty.shape());
            assertTrue(order == Order.C ? empty.isCContiguous() : empty.isFContiguous());
          }
        }
      }
    }
  }

  @Test
  void z15ArraysAreSharedAndListsCopied() {
    double[] array = {1, 2};
    NdBuffer shared = Buffers.resolve(array);
    shared.assign(7);
    assertEquals(7, array[1]);
    assertEquals(Int64Buffer.of(1, 2, 3), Buffers.resolve(List.of(1L, 2L, 3L)));
    for (Prototype prototype : ALL) {
      NdBuffer copy = prototype.copyOf(shared);
      copy.assign(1);
      assertEquals(7, array[0]);
      assertEquals(Float64Buffer.of(1, 1), copy);
    }
  }

  @Test
  void z16ScalarsOfAnyRank() {
    assertEquals(5L, Int32Buffer.of(5).item());
    assertEquals(5L, Int32Buffer.of(5).reshape(1, 1).item());
    assertEquals(0L, Buffers.zeros(DType.INT64).item());
    assertEquals(true, BoolBuffer.of(true).item());
    assertEquals(Complex.of(1, 2), Complex128Buffer.full(Complex.of(1, 2)).item());
    for (NdBuffer many : List.of(Buffers.zeros(DType.INT64, 1, 2), Buffers.zeros(DType.INT8, 0))) {
      var refusal = assertThrows(IllegalArgumentException.class, many::item);
      assertTrue(
          String.valueOf(refusal.getMessage()).contains("does not contain a single scalar value"));
    }
  }

  @Test
  void z17ByteOrder() {
    ByteOrder host = ByteOrder.nativeOrder();
    ByteOrder other =
        host.equals(ByteOrder.BIG_ENDIAN) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    assertEquals(host, Float64Buffer.of(1).byteOrder());
    ByteBuffer bytes = ByteBuffer.allocate(16).order(other);
    assertEquals(other, Buffers.fromBuffer(DType.INT32, bytes).byteOrder());
    assertEquals(other, Buffers.fromBuffer(DType.COMPLEX64, bytes).get("::2").byteOrder());
    assertEquals(host, Buffers.fromBuffer(DType.UINT8, bytes).byteOrder());
    assertEquals(host, Buffers.fromBuffer(DType.BOOL, bytes).byteOrder());
    assertEquals(
        host, Buffers.fromBuffer(DType.INT16, MemorySegment.ofArray(new byte[2])).byteOrder());
  }

  @Test
  void z18Reshape() {
    for (Prototype prototype : ALL) {
      NdBuffer table = prototype.copyOf(Buffers.arange(6).reshape(2, 3));
      assertTrue(table.reshape(-1).mayShareMemory(table));
      assertArrayEquals(new long[] {3, 2}, table.reshape(3, -1).shape());
      assertFalse(table.transpose().reshape(-1).mayShareMemory(table));
      assertThrows(IllegalArgumentException.class, () -> table.reshape(4, 2));
    }
  }

  @Test
  void z19Squeeze() {
    NdBuffer cube = Buffers.zeros(DType.INT8, 1, 3, 1);
    assertArrayEquals(new long[] {3, 1}, cube.squeeze(0).shape());
    assertArrayEquals(new long[] {1, 3}, cube.squeeze(-1).shape());
    assertArrayEquals(new long[] {3}, cube.squeeze(0, -1).shape());
    assertArrayEquals(new long[] {3}, cube.squeeze().shape());
    assertThrows(IllegalArgumentException.class, () -> cube.squeeze(1));
    assertThrows(RuntimeException.class, () -> cube.squeeze(3));
  }

  @Test
  void z20AstypeAlwaysCopies() {
    NdBuffer table = Buffers.arange(6).reshape(2, 3);
    NdBuffer same = table.astype(DType.INT64);
    assertFalse(same.mayShareMemory(table));
    assertEquals(table, same);
    assertTrue(table.transpose().astype(DType.FLOAT32).isFContiguous());
    assertTrue(table.transpose().astype(DType.FLOAT32, Order.C).isCContiguous());
    assertTrue(table.astype(DType.FLOAT32, Order.F).isFContiguous());
    assertTrue(table.transpose().astype(DType.INT8, Order.A).isFContiguous());
  }

  @Test
  void z21TransposeIsAView() {
    NdBuffer cube = Buffers.arange(24).reshape(2, 3, 4);
    assertArrayEquals(new long[] {4, 3, 2}, cube.transpose().shape());
    assertArrayEquals(new long[] {3, 4, 2}, cube.transpose(1, 2, 0).shape());
    assertTrue(cube.transpose(2, 0, 1).mayShareMemory(cube));
    assertThrows(IllegalArgumentException.class, () -> cube.transpose(0, 0, 1));
  }

  @Test
  void z22PartsAreBuffersEvenOfOneElement() {
    NdBuffer table = Buffers.arange(6).reshape(2, 3);
    NdBuffer one = table.get("0, 0");
    assertEquals(0, one.rank());
    one.assign(9);
    assertEquals(9, table.getLong(0, 0));
    NdBuffer masked = table.get(table.gt(3));
    assertEquals(Int64Buffer.of(9, 4, 5), masked);
    assertFalse(masked.mayShareMemory(table));
    assertArrayEquals(new long[] {2, 1, 2}, table.get("..., None, ::2").shape());
  }

  @Test
  void z23PartsAreSetToBuffersOfAnyKind() {
    for (Prototype prototype : ALL) {
      NdBuffer table = prototype.buffers().zeros(DType.FLOAT32, 2, 3);
      table.at("1").set(prototype.copyOf(Int32Buffer.of(1, 2, 3)));
      table.at(Index.at(0)).set(5);
      assertEquals(Float32Buffer.of(5, 5, 5, 1, 2, 3).reshape(2, 3), table);
    }
  }

  @Test
  void z24FillAndCopy() {
    UInt8Buffer bytes = UInt8Buffer.of(1, 2);
    NdBuffer copy = bytes.copy();
    bytes.assign(255);
    assertEquals(UInt8Buffer.of(1, 2), copy);
    for (int value : new int[] {256, -1}) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> bytes.assign(value));
      assertTrue(String.valueOf(refusal.getMessage()).contains(Integer.toString(value)));
    }
    assertTrue(bytes.allEqual(255));
  }

  @Test
  void z25AllEqual() {
    Float64Buffer zeros = Float64Buffer.of(0.0, -0.0);
    assertFalse(zeros.allEqual(null));
    assertFalse(zeros.allEqual(0.0));
    assertFalse(zeros.allEqual(-0.0f));
    assertTrue(Float64Buffer.of(-0.0, -0.0).allEqual(-0.0));
    assertTrue(zeros.allEqual(0));
    assertTrue(zeros.allEqual(false));
    Float64Buffer nan = Float64Buffer.of(Double.NaN, Double.NaN);
    assertTrue(nan.allEqual(Double.NaN));
    assertFalse(nan.allEqual(Double.NaN, false));
    assertTrue(Float64Buffer.of(1, Double.NaN).allEqual(Float64Buffer.of(1, Double.NaN)));
    assertTrue(Float64Buffer.of(1, 2).allEqual(new float[] {1, 2}));
    assertTrue(Float64Buffer.zeros(0, 3).allEqual(17));
    assertFalse(Int32Buffer.of(1, 2).allEqual(Int64Buffer.of(1, 3)));
    assertTrue(Int32Buffer.of(1, 1).reshape(2, 1).allEqual(Int64Buffer.of(1)));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> zeros.allEqual(Float64Buffer.zeros(3)));
    assertEquals(
        "elements of shape (3,) cannot be compared with a buffer of shape (2,): they are broadcast"
            + " to it, so that each extent has to be the same, or 1",
        refusal.getMessage());
  }

  @Test
  void z25Bits() {
    double odd = Double.longBitsToDouble(0x7ff8000000000001L);
    assertTrue(Float64Buffer.of(odd).allEqual(Float64Buffer.of(Double.NaN)));
    assertFalse(Float64Buffer.of(odd).bitwiseEquals(Float64Buffer.of(Double.NaN)));
    assertTrue(Float64Buffer.of(odd).bitwiseEquals(Float64Buffer.of(odd)));
    assertFalse(Float64Buffer.of(0.0).bitwiseEquals(-0.0));
    assertFalse(Float64Buffer.of(1).bitwiseEquals(Int64Buffer.of(1)));
    assertTrue(Float64Buffer.of(1).bitwiseEquals(1));
    for (DType dtype : DType.values()) {
      // Longer than a block, and different in the last element only.
      NdBuffer one = Buffers.zeros(dtype, 5, 1001);
      NdBuffer two = Prototypes.NATIVE.copyOf(one);
      assertTrue(one.bitwiseEquals(two) && two.allEqual(one) && one.allEqual(0));
      two.at("-1, -1").set(1);
      assertFalse(one.bitwiseEquals(two) || two.allEqual(one) || two.allEqual(0), dtype.name());
    }
  }

  @Test
  void z26LengthsAndEquality() {
    assertThrows(IllegalArgumentException.class, () -> Buffers.zeros(DType.INT8).shape(0));
    NdBuffer heap = Buffers.arange(6).reshape(2, 3);
    assertEquals(heap, Prototypes.NATIVE.copyOf(heap));
    assertEquals(heap.hashCode(), Prototypes.NATIVE.copyOf(heap).hashCode());
    assertNotEquals(heap, heap.reshape(3, 2));
  }
}
