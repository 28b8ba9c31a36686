package io.monomorph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers over memory behave as those on the heap, in any dtype, byte order and alignment. */
class MemoryElementsTest {
  private static final int ROWS = 37;
  private static final int COLUMNS = 61;

  /** The same elements on the heap and in memory. */
  record Pair(String name, NdBuffer heap, NdBuffer memory) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (DType dtype : DType.values()) {
      for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
        for (int shift : new int[] {0, 1}) {
          pairs.add(pair(dtype, order, shift));
        }
      }
    }
    return pairs.stream();
  }

  private static Pair pair(DType dtype, ByteOrder order, int shift) {
    NdBuffer heap = elements(dtype);
    long bytes = heap.size() * dtype.itemSize();
    MemorySegment segment = Arena.ofAuto().allocate(bytes + shift, 16).asSlice(shift);
    NdBuffer memory = Buffers.fromBuffer(dtype, Memory.of(segment, order)).reshape(ROWS, COLUMNS);
    memory.assign(heap);
    return new Pair(dtype + " " + order + " " + shift, heap, memory);
  }

  private static NdBuffer elements(DType dtype) {
    NdBuffer numbers = Buffers.arange(ROWS * COLUMNS).mul(7).sub(1000).reshape(ROWS, COLUMNS);
    if (dtype == DType.BOOL) {
      return Functions.remainder(numbers, 3).eq(0);
    }
    return dtype.isComplex()
        ? Functions.sqrt(numbers.astype(DType.COMPLEX128)).astype(dtype)
        : numbers.astype(dtype);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void elementsAreTheSame(Pair pair) {
    assertEquals(pair.heap(), pair.memory());
    assertEquals(pair.heap().toString(), pair.memory().toString());
    assertEquals(pair.heap().hashCode(), pair.memory().hashCode());
    for (String index : List.of("::-1, ::3", "5", "..., 7", "2:30:5, ::-2", "None, 3")) {
      assertEquals(pair.heap().get(index), pair.memory().get(index), index);
    }
    assertEquals(pair.heap().transpose().copy(), pair.memory().transpose().copy());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bytesLieInTheirOrder(Pair pair) {
    Operand operand = (Operand) pair.memory();
    Memory core = (Memory) operand.core();
    byte[] bytes = core.segment().toArray(ValueLayout.JAVA_BYTE);
    ByteBuffer read = ByteBuffer.wrap(bytes).order(core.order());
    NdBuffer again = Buffers.fromBuffer(pair.heap().dtype(), read).reshape(ROWS, COLUMNS);
    assertEquals(pair.heap(), again);
    boolean turned = pair.heap().dtype().itemSize() > 1 && core.isForeign();
    assertEquals(turned, operand.segment() == null);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void functionsAndReductionsAreTheSame(Pair pair) {
    NdBuffer heap = pair.heap();
    NdBuffer memory = pair.memory();
    assertEquals(heap.add(heap), memory.add(memory));
    assertEquals(heap.add(heap), memory.add(heap));
    NdBuffer product = heap.get("::2, :60:3").mul(heap.get("0, 60:0:-3"));
    assertEquals(product, memory.get("::2, :60:3").mul(memory.get("0, 60:0:-3")));
    assertEquals(heap.sum(), memory.sum());
    assertEquals(heap.sum(0), memory.sum(0));
    assertEquals(heap.get("::-1, ::2").sum(1), memory.get("::-1, ::2").sum(1));
    assertEquals(heap.max(), memory.max());
    assertEquals(heap.mean(1), memory.mean(1));
    NdBuffer rows = Buffers.arange(ROWS - 1, -1, -2);
    assertEquals(heap.at(Index.of(rows)).get(), memory.at(Index.of(rows)).get());
    for (DType dtype : List.of(DType.INT16, DType.INT32, DType.INT64)) {
      NdBuffer named = Buffers.fromArray(new int[][] {{0, -1, 7}, {-7, 3, 3}}).astype(dtype);
      NdBuffer line = heap.get("4, ::-2");
      assertEquals(line.at(Index.of(named)).get(), memory.get("4, ::-2").at(Index.of(named)).get());
      NdBuffer taken = Buffers.zeros(heap.dtype(), 2, 3);
      memory.get("4, ::-2").at(Index.of(named)).get(Destination.into(taken));
      assertEquals(line.at(Index.of(named)).get(), taken);
      NdBuffer outside = named.add(27).astype(dtype);
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> memory.get("4, ::-2").at(Index.of(outside)).get(Destination.into(taken)));
      assertEquals(line.at(Index.of(named)).get(), taken);
    }
    NdBuffer mask = heap.eq(heap.get("0, 0"));
    assertEquals(heap.at(mask).get(), memory.at(mask).get());
    assertEquals(heap.argmax(1), memory.argmax(1));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsWrittenIsTheSame(Pair pair) {
    NdBuffer heap = pair.heap().copy();
    NdBuffer memory = pair.memory();
    for (NdBuffer buffer : List.of(heap, memory)) {
      buffer.get("::2, ::-1").assign(buffer.get("1::2").get("0"));
      buffer.at(Index.of(Buffers.fromArray(new int[] {1, 5, 9}))).set(1);
      Functions.logicalNot(buffer.get("3"), Destination.into(buffer.get("4")));
      buffer.get("10:20").assign(buffer.get("11:21"));
    }
    assertEquals(heap, memory);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void newMemoryHasOptions(Pair pair) {
    ByteOrder order = ((Memory) ((Operand) pair.memory()).core()).order();
    NdBuffer copy =
        Buffers.with()
            .backend("memory")
            .with("byteOrder", order)
            .with("arena", Arena.ofAuto())
            .fromArray(pair.heap());
    assertEquals(pair.heap(), copy);
    assertEquals("memory", copy.backend().name());
    assertEquals(BackendRegistry.memoryBackend(), copy.backend());
    assertTrue(
        copy.describe()
            .endsWith(
                "of backend memory: the native memory of "
                    + copy.size() * copy.dtype().itemSize()
                    + " bytes"),
        copy.describe());
  }
}
