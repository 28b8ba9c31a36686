package io.monomorph.examples.nio;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.examples.segment.Block;
import io.monomorph.examples.segment.SegmentFloat64Buffer;
import io.monomorph.index.Index;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two cores over one memory: everything happens as if the sources had been copied first. */
class SharedMemoryTest {
  private static final int LENGTH = 3000; // more than a block
  private static final int SHIFT = 7;
  private static final int REST = LENGTH - SHIFT;

  /** The numbers from 0, and a buffer over the same memory that begins {@code SHIFT} later. */
  record Shared(String name, NdBuffer whole, NdBuffer tail) {
    Shared {
      whole.assign(Buffers.arange(LENGTH));
      assertEquals(count(SHIFT, REST), tail);
    }

    NdBuffer head() {
      return whole.get(Index.to(REST));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shared> shared() {
    DoubleBuffer direct =
        ByteBuffer.allocateDirect(8 * LENGTH).order(ByteOrder.nativeOrder()).asDoubleBuffer();
    double[] array = new double[LENGTH];
    DoubleBuffer around = DoubleBuffer.wrap(array, SHIFT, REST).slice();
    Arena arena = Arena.ofAuto();
    MemorySegment memory = arena.allocate(8L * LENGTH, 8);
    return Stream.of(
        new Shared("direct", NioFloat64Buffer.wrap(direct), tail(direct)),
        new Shared("array", Float64Buffer.wrap(array), NioFloat64Buffer.wrap(around)),
        new Shared("segment", segment(memory, arena), segment(memory.asSlice(8 * SHIFT), arena)));
  }

  private static NdBuffer tail(DoubleBuffer buffer) {
    return NioFloat64Buffer.wrap(buffer.slice(SHIFT, REST));
  }

  private static NdBuffer segment(MemorySegment memory, Arena arena) {
    return SegmentFloat64Buffer.wrap(new Block(memory, arena));
  }

  private static NdBuffer count(int from, int length) {
    return Buffers.arange(from, from + length).astype(DType.FLOAT64);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void assignmentMovesForwards(Shared shared) {
    shared.tail().assign(shared.head());
    assertEquals(count(0, REST), shared.tail());
  }

  @ParameterizedTest
  @MethodSource("shared")
  void assignmentMovesBackwards(Shared shared) {
    shared.head().assign(shared.tail());
    assertEquals(count(SHIFT, REST), shared.head());
  }

  @ParameterizedTest
  @MethodSource("shared")
  void assignmentReverses(Shared shared) {
    shared.tail().assign(shared.head().get("::-1"));
    assertEquals(count(0, REST).get("::-1"), shared.tail());
  }

  @ParameterizedTest
  @MethodSource("shared")
  void ufuncsReadBeforeTheyWrite(Shared shared) {
    NdBuffer expected = count(0, REST).add(count(SHIFT, REST));
    Functions.add(shared.head(), shared.tail(), into(shared.tail()));
    assertEquals(expected, shared.tail());
  }

  @ParameterizedTest
  @MethodSource("shared")
  void accumulationReadsBeforeItWrites(Shared shared) {
    NdBuffer expected = Ufuncs.ADD.accumulate(count(0, REST), 0);
    Ufuncs.ADD.accumulate(shared.head(), 0, into(shared.tail()));
    assertEquals(expected, shared.tail());
  }

  @ParameterizedTest
  @MethodSource("shared")
  void indicesAndMasksReadBeforeTheyWrite(Shared shared) {
    NdBuffer back = Buffers.arange(REST - 1, -1, -1);
    shared.head().at(Index.of(back)).get(Destination.into(shared.tail()));
    assertEquals(count(0, REST).get("::-1"), shared.tail());
    shared.whole().assign(Buffers.arange(LENGTH));
    shared.tail().at(Index.of(back)).set(shared.head());
    assertEquals(count(0, REST).get("::-1"), shared.tail());
    shared.whole().assign(Buffers.arange(LENGTH));
    shared.tail().at(Index.mask(Buffers.full(DType.BOOL, true, REST))).set(shared.head());
    assertEquals(count(0, REST), shared.tail());
  }

  @Test
  void elementsOfAnotherSizeAreSeen() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(8 * LENGTH).order(ByteOrder.nativeOrder());
    NdBuffer ints = NioInt32Buffer.wrap(bytes.asIntBuffer()).get(Index.to(LENGTH));
    NdBuffer doubles = NioFloat64Buffer.wrap(bytes.asDoubleBuffer());
    ints.assign(Buffers.arange(LENGTH));
    doubles.assign(ints);
    assertEquals(count(0, LENGTH), doubles);
  }
}
