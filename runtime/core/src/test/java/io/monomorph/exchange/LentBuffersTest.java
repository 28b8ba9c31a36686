package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.memory.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buffers of all backends lend their elements, and views become buffers again. */
class LentBuffersTest {
  /** The elements 0, 1, ... of a dtype; truth values take turns. */
  private static NdBuffer numbers(DType dtype, long... shape) {
    NdBuffer numbers = Buffers.arange(io.monomorph.shape.Shapes.size(shape));
    return (dtype == DType.BOOL ? numbers.mod(2) : numbers).astype(dtype).reshape(shape);
  }

  private static NdBuffer outside(DType dtype, ByteOrder order, long... shape) {
    return Buffers.with()
        .backend("memory")
        .with("byteOrder", order)
        .with("arena", Arena.ofAuto())
        .zeros(dtype, shape);
  }

  /** The same elements in each kind of memory. */
  private static List<NdBuffer> everywhere(DType dtype, long... shape) {
    NdBuffer heap = numbers(dtype, shape);
    List<NdBuffer> all = new ArrayList<>();
    all.add(heap);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      NdBuffer off = outside(dtype, order, shape);
      off.assign(heap);
      all.add(off);
      byte[] bytes = new byte[(int) heap.byteSize()];
      NdBuffer nio = Buffers.fromBuffer(dtype, ByteBuffer.wrap(bytes).order(order)).reshape(shape);
      nio.assign(heap);
      all.add(nio);
    }
    return all;
  }

  private static NdBuffer changed(NdBuffer buffer, int how) {
    return switch (how) {
      case 0 -> buffer;
      case 1 -> buffer.transpose();
      case 2 -> buffer.get("::-1, ::2");
      case 3 -> buffer.get("1:, ::-2");
      case 4 -> buffer.get("0:0");
      case 5 -> buffer.get("1, 2");
      default -> buffer.get("0").broadcastTo(5, buffer.shape(1));
    };
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void allDtypesAreLentFromEverywhereAndBack(DType dtype) {
    for (NdBuffer whole : everywhere(dtype, 3, 4)) {
      for (int how = 0; how < 7; how++) {
        NdBuffer buffer = changed(whole, how);
        try (BufferView view = buffer.export(Requests.FULL_RO)) {
          assertEquals(dtype, view.dtype());
          assertEquals(buffer.isReadOnly(), view.isReadOnly());
          assertArrayEquals(buffer.shape(), view.shape());
          long[] strides = buffer.strides();
          for (int axis = 0; axis < strides.length; axis++) {
            assertEquals(strides[axis] * dtype.itemSize(), view.strides()[axis]);
          }
          if (buffer.size() > 0) {
            long[] last = buffer.shape();
            for (int axis = 0; axis < last.length; axis++) {
              last[axis]--;
            }
            assertEquals(buffer.item(last), view.item(last));
          }
          assertEquals(bytes(buffer, view), bytes(view));
          assertBack(buffer, view);
        }
      }
    }
  }

  private static void assertBack(NdBuffer buffer, BufferView view) {
    if (view.dtype() == DType.BOOL && view.isReadOnly() && buffer.backend().name().equals("heap")) {
      assertThrows(UnsupportedOperationException.class, () -> Buffers.fromView(view));
      return;
    }
    NdBuffer back = Buffers.fromView(view);
    assertEquals(buffer, back);
    assertEquals(buffer.isReadOnly(), back.isReadOnly());
    assertTrue(buffer.size() == 0 || back.mayShareMemory(buffer), buffer.describe());
    if (!view.isReadOnly() && buffer.size() > 0) {
      back.assign(1);
      assertEquals(Buffers.ones(buffer.dtype(), buffer.shape()), buffer);
      back.assign(numbers(buffer.dtype(), buffer.shape()));
    }
  }

  /** The bytes in C order that NumPy's tobytes gives. */
  private static String bytes(NdBuffer buffer, BufferView view) {
    NdBuffer packed = outside(buffer.dtype(), view.format().order(), buffer.shape());
    packed.assign(buffer);
    try (BufferView of = packed.export(Requests.CONTIG_RO)) {
      ByteBuffer all = of.asByteBuffer();
      byte[] bytes = new byte[all.remaining()];
      all.get(bytes);
      return java.util.HexFormat.of().formatHex(bytes);
    }
  }

  private static String bytes(BufferView view) {
    return java.util.HexFormat.of().formatHex(view.toByteArray(Order.C));
  }

  @Test
  void fromAxesOfNoneToTheMost() {
    long[] shape = new long[64];
    java.util.Arrays.fill(shape, 1);
    shape[7] = 3;
    shape[63] = 2;
    for (NdBuffer buffer : List.of(numbers(DType.INT16, shape), numbers(DType.INT16))) {
      try (BufferView view = buffer.export(Requests.FULL)) {
        assertEquals(buffer.rank(), view.rank());
        assertEquals(buffer, Buffers.fromView(view));
      }
    }
  }

  @Test
  void elementsAreReadAndWrittenAsObjects() {
    NdBuffer c = Buffers.zeros(DType.COMPLEX128, 2);
    NdBuffer u = Buffers.zeros(DType.UINT64, 2);
    NdBuffer b = Buffers.zeros(DType.BOOL, 2);
    try (BufferView complex = c.export(Requests.FULL);
        BufferView unsigned = u.export(Requests.FULL);
        BufferView truths = b.export(Requests.FULL)) {
      complex.setItem(Complex.of(1, -2), 1);
      unsigned.setItem(new java.math.BigInteger("18446744073709551615"), 0);
      truths.setItem(true, 1);
      assertEquals(Complex.of(1, -2), complex.item(1));
      assertEquals(new java.math.BigInteger("18446744073709551615"), unsigned.item(0));
      assertEquals(true, truths.item(1));
      assertEquals(1, truths.byteAt(1));
      assertThrows(IllegalArgumentException.class, () -> unsigned.setItem(-1, 0));
      assertThrows(IllegalArgumentException.class, () -> unsigned.setItem(1.5, 0));
      assertThrows(UnsupportedOperationException.class, truths::asByteBuffer);
    }
    assertEquals(-2, c.getImaginary(1));
    assertEquals(-1, u.getLong(0));
    assertEquals(1, b.getLong(1));
  }

  @Test
  void memoryThatIsLentPinnedIsNotClosed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.bin");
    Files.write(file, new byte[64]);
    for (boolean mapped : new boolean[] {false, true}) {
      Memory memory =
          mapped
              ? Memory.map(
                  file, FileChannel.MapMode.READ_WRITE, 0, 64, ByteOrder.nativeOrder(), null)
              : Memory.allocate(64);
      NdBuffer buffer = Buffers.fromBuffer(DType.FLOAT64, memory);
      BufferView ofBuffer = buffer.get("::2").export(Requests.FULL);
      BufferView ofMemory = memory.export(Requests.SIMPLE);
      assertEquals("B", ofMemory.format().toString());
      String message = assertThrows(IllegalStateException.class, buffer::close).toString();
      assertTrue(
          message.contains(
              memory.description() + " cannot be closed: 2 views of it are out PINNED;"),
          message);
      assertThrows(IllegalStateException.class, memory::close);
      ofBuffer.setItem(2.5, 1);
      assertEquals(2.5, buffer.getDouble(2));
      ofBuffer.close();
      assertThrows(IllegalStateException.class, memory::close);
      ofMemory.close();
      buffer.close();
      memory.close();
      assertThrows(IllegalStateException.class, () -> buffer.export(Requests.FULL));
      assertThrows(IllegalStateException.class, () -> memory.export(Requests.FULL));
    }
  }

  @Test
  void memoryThatIsLentMovableIsClosedAndItsViewsAreStale() {
    for (int way = 0; way < 2; way++) {
      Memory memory = Memory.allocate(64);
      NdBuffer buffer = Buffers.fromBuffer(DType.INT64, memory);
      BufferView view = buffer.export(Requests.FULL, Terms.MOVABLE);
      BufferView slice = view.slice(0, 2);
      NdBuffer back = Buffers.fromView(slice);
      assertFalse(view.isStale());
      if (way == 0) {
        buffer.close();
      } else {
        memory.close();
      }
      assertTrue(view.isStale());
      assertEquals(
          "the native memory of 64 bytes was closed, and this view of it is stale: there is nothing any"
              + " longer to be viewed",
          assertThrows(StaleViewException.class, () -> view.item(0)).getMessage());
      assertThrows(StaleViewException.class, () -> slice.toByteArray(Order.C));
      assertThrows(StaleViewException.class, () -> back.getLong(0));
      slice.close();
      view.close();
      assertTrue(view.isReleased());
    }
  }

  @Test
  void aBufferOverAViewEndsWithTheView() {
    NdBuffer buffer = numbers(DType.INT32, 4);
    BufferView view = buffer.export(Requests.FULL);
    NdBuffer back = Buffers.fromView(view);
    assertEquals(3, back.getLong(3));
    view.close();
    IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> back.getLong(3));
    assertTrue(thrown.toString().contains("is closed"), thrown.toString());
    assertThrows(IllegalStateException.class, () -> back.add(1));
    assertThrows(IllegalStateException.class, () -> Buffers.fromView(view));
    assertTrue(back.toString().contains("closed"));
  }

  @Test
  void aBufferOverAViewIsClosedWithoutIt() {
    NdBuffer buffer = numbers(DType.INT32, 4);
    try (BufferView view = buffer.export(Requests.FULL)) {
      Buffers.fromView(view).close();
      assertEquals(2L, view.item(2));
    }
  }

  @Test
  void aWrongThreadCannotCloseAndNothingHasEnded() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      Memory memory = Memory.allocate(8, ByteOrder.nativeOrder(), arena);
      NdBuffer buffer = Buffers.fromBuffer(DType.INT64, memory);
      BufferView view = buffer.export(Requests.FULL, Terms.MOVABLE);
      Throwable[] thrown = new Throwable[1];
      Thread other =
          new Thread(() -> thrown[0] = assertThrows(WrongThreadException.class, buffer::close));
      other.start();
      other.join();
      assertNotNull(thrown[0]);
      assertFalse(view.isStale());
      view.setItem(5, 0);
      assertEquals(5, buffer.getLong(0));
    }
  }

  @Test
  void memoryThatAnArenaEndsIsNotRead() {
    Arena arena = Arena.ofShared();
    NdBuffer buffer = Buffers.fromBuffer(DType.INT8, arena.allocate(8));
    BufferView view = buffer.export(Requests.FULL);
    arena.close();
    assertThrows(IllegalStateException.class, () -> view.byteAt(0));
    assertThrows(IllegalStateException.class, () -> view.toByteArray(Order.C));
  }

  @Test
  void stridesThatAreNoItemsAreNoBuffer() {
    BufferView view = new Packet(24).export(Requests.FULL, "i", new long[] {3}, new long[] {6}, 0);
    assertEquals(
        "the stride of 6 bytes along axis 0 is no whole number of items of 4 bytes, as the strides of"
            + " buffers are: take a copy of the bytes, by toByteArray",
        assertThrows(IllegalArgumentException.class, () -> Buffers.fromView(view)).getMessage());
  }

  @Test
  void heapBuffersShareTheirArray() {
    double[] array = {1, 2, 3, 4};
    Float64Buffer buffer = Buffers.wrap(DType.FLOAT64, array).as(Float64Buffer.class);
    try (BufferView view = buffer.export(Requests.CONTIG)) {
      MemorySegment memory = view.memory();
      memory.setAtIndex(java.lang.foreign.ValueLayout.JAVA_DOUBLE, 2, 9);
      assertEquals(9, array[2]);
      assertThrows(IllegalArgumentException.class, () -> buffer.export(Requests.AS_ARRAY));
    }
    byte[] bytes = {1, 2};
    try (BufferView view = Buffers.wrap(DType.UINT8, bytes).export(Requests.AS_ARRAY)) {
      assertSame(bytes, view.asByteBuffer().array());
    }
  }
}
