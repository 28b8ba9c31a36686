package io.monomorph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers of java.nio and memory segments are shared, whatever they are. */
class MemorySourcesTest {
  /** A buffer of java.nio with the numbers 1 to 4 before its limit, and 0 before its position. */
  record Source(Buffer buffer, DType dtype) {}

  static Stream<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (boolean direct : new boolean[] {false, true}) {
        sources.add(new Source(bytes(direct, order, 6), DType.INT8));
        sources.add(new Source(bytes(direct, order, 12).asShortBuffer(), DType.INT16));
        sources.add(new Source(bytes(direct, order, 12).asCharBuffer(), DType.UINT16));
        sources.add(new Source(bytes(direct, order, 24).asIntBuffer(), DType.INT32));
        sources.add(new Source(bytes(direct, order, 48).asLongBuffer(), DType.INT64));
        sources.add(new Source(bytes(direct, order, 24).asFloatBuffer(), DType.FLOAT32));
        sources.add(new Source(bytes(direct, order, 48).asDoubleBuffer(), DType.FLOAT64));
      }
    }
    sources.add(new Source(ShortBuffer.allocate(6), DType.INT16));
    sources.add(new Source(CharBuffer.allocate(6), DType.UINT16));
    sources.add(new Source(IntBuffer.allocate(6), DType.INT32));
    sources.add(new Source(LongBuffer.allocate(6), DType.INT64));
    sources.add(new Source(FloatBuffer.allocate(6), DType.FLOAT32));
    sources.add(new Source(DoubleBuffer.wrap(new double[9], 2, 6).slice(), DType.FLOAT64));
    sources.forEach(source -> fill(source.buffer()));
    return sources.stream();
  }

  private static ByteBuffer bytes(boolean direct, ByteOrder order, int n) {
    return (direct ? ByteBuffer.allocateDirect(n) : ByteBuffer.allocate(n)).order(order);
  }

  private static void fill(Buffer buffer) {
    for (int k = 0; k < 6; k++) {
      switch (buffer) {
        case ByteBuffer b -> b.put(k, (byte) k);
        case ShortBuffer b -> b.put(k, (short) k);
        case CharBuffer b -> b.put(k, (char) k);
        case IntBuffer b -> b.put(k, k);
        case LongBuffer b -> b.put(k, k);
        case FloatBuffer b -> b.put(k, k);
        case DoubleBuffer b -> b.put(k, k);
        default -> throw new AssertionError(buffer);
      }
    }
    buffer.position(1).limit(5);
  }

  private static double first(Buffer buffer) {
    return switch (buffer) {
      case ByteBuffer b -> b.get(1);
      case ShortBuffer b -> b.get(1);
      case CharBuffer b -> b.get(1);
      case IntBuffer b -> b.get(1);
      case LongBuffer b -> b.get(1);
      case FloatBuffer b -> b.get(1);
      case DoubleBuffer b -> b.get(1);
      default -> throw new AssertionError(buffer);
    };
  }

  /** Other backends of these tests take texts, which buffers of characters are too. */
  private static NdBuffer resolve(Buffer source) {
    return Buffers.with().backend(BackendRegistry.memoryBackend()).resolve(source);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nioBuffersAreShared(Source source) {
    NdBuffer shared = resolve(source.buffer());
    assertEquals(Buffers.arange(1, 5).astype(source.dtype()), shared);
    shared.assign(9);
    assertEquals(9, first(source.buffer()));
    assertEquals(1, source.buffer().position());

    NdBuffer inDType =
        (NdBuffer) BackendRegistry.memoryBackend().wrap(source.dtype(), source.buffer());
    assertEquals(shared, inDType);
    assertEquals("memory", inDType.backend().name());
    inDType.get("0").assign(5);
    assertEquals(5, first(source.buffer()));
    // One memory is seen as one, also between backends.
    shared.assign(Buffers.arange(4));
    inDType.get("1:").assign(shared.get(":3"));
    assertEquals(Buffers.fromArray(new int[] {0, 0, 1, 2}).astype(source.dtype()), shared);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readOnlyNioBuffersStayReadOnly(Source source) {
    Buffer readOnly =
        switch (source.buffer()) {
          case ByteBuffer b -> b.asReadOnlyBuffer().order(b.order());
          case ShortBuffer b -> b.asReadOnlyBuffer();
          case CharBuffer b -> b.asReadOnlyBuffer();
          case IntBuffer b -> b.asReadOnlyBuffer();
          case LongBuffer b -> b.asReadOnlyBuffer();
          case FloatBuffer b -> b.asReadOnlyBuffer();
          case DoubleBuffer b -> b.asReadOnlyBuffer();
          default -> throw new AssertionError(source);
        };
    NdBuffer shared = resolve(readOnly);
    assertTrue(shared.isReadOnly());
    assertEquals(Buffers.arange(1, 5).astype(source.dtype()), shared);
    assertThrows(UnsupportedOperationException.class, () -> shared.assign(0));
    resolve(source.buffer()).assign(7);
    assertEquals(7, shared.get("0").sum().getDouble());
  }

  @Test
  void whatStandsOverAnArrayIsThatArray() {
    double[] array = {0, 1, 2, 3};
    DoubleBuffer buffer = DoubleBuffer.wrap(array, 1, 2);
    assertSame(array, ((Operand) Buffers.resolve(buffer)).array());
    assertSame(array, ((Operand) Buffers.resolve(MemorySegment.ofArray(array))).array());
    MemorySegment part = MemorySegment.ofArray(array).asSlice(8, 16);
    assertEquals(Float64Buffer.of(1, 2), Buffers.resolve(part));
    // These elements do not lie as those of the array.
    assertEquals(3, Buffers.resolve(MemorySegment.ofArray(array).asSlice(4)).size());
  }

  @Test
  void segmentsAreBytesUnlessADTypeIsSaid() {
    MemorySegment memory = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_INT, 1, 2, 3);
    NdBuffer bytes = Buffers.resolve(memory);
    assertEquals(DType.INT8, bytes.dtype());
    assertEquals(12, bytes.size());
    NdBuffer ints = Buffers.fromBuffer(DType.INT32, memory);
    assertEquals(Buffers.fromArray(new int[] {1, 2, 3}), ints);
    bytes.assign(0);
    assertEquals(0, ints.sum().getLong());
    assertTrue(Buffers.fromBuffer(DType.INT32, memory.asReadOnly()).isReadOnly());
    var odd =
        assertThrows(
            IllegalArgumentException.class, () -> Buffers.fromBuffer(DType.FLOAT64, memory));
    assertTrue(
        String.valueOf(odd.getMessage()).contains("no whole number of elements of float64"),
        odd.getMessage());
  }

  /** Marks are written into the memory of the numbers that they are of. */
  @Test
  void elementsOfSeveralSizesShareOneMemory() {
    Memory memory = Memory.allocate(8 * 300);
    NdBuffer numbers = Buffers.fromBuffer(DType.FLOAT64, memory);
    numbers.assign(Buffers.arange(300));
    NdBuffer marks = Buffers.fromBuffer(DType.BOOL, memory).get(":300");
    NdBuffer expected = numbers.gt(150);
    Functions.greater(numbers, 150, Destination.into(marks));
    assertEquals(expected, marks);
    NdBuffer longs = Buffers.fromBuffer(DType.INT64, memory);
    longs.assign(Buffers.arange(300));
    Functions.add(longs.get(":299"), 1, Destination.into(longs.get("1:")));
    assertEquals(Buffers.arange(300), longs);
    memory.close();
  }

  @Test
  void bytesOfAnArrayAreSharedAtAnyAlignment() {
    byte[] bytes = new byte[17];
    ByteBuffer part = ByteBuffer.wrap(bytes, 1, 16).order(ByteOrder.BIG_ENDIAN);
    NdBuffer longs = Buffers.fromBuffer(DType.INT64, part);
    longs.assign(Buffers.fromArray(new long[] {258, -1}));
    assertEquals(1, bytes[7]);
    assertEquals(2, bytes[8]);
    assertEquals(-1, bytes[16]);
    assertEquals(2, Buffers.fromBuffer(DType.COMPLEX64, new byte[16]).size());
  }
}
