package io.monomorph.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.NumpyGoldens;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program with segments of all classes, native, mapped, over bytes and over other arrays, in both
 * byte orders and in turn: each access asks for the class, so each class has accesses of its own.
 */
class MixedSegmentsTest {
  /** More than is turned at once. */
  private static final int N = 2500;

  @TempDir Path folder;

  private List<Memory> memories(long bytes, ByteOrder order, Arena arena) throws IOException {
    Path file = folder.resolve("mapped" + order);
    return List.of(
        Memory.allocate(bytes, order, arena),
        Memory.create(file, new byte[0], bytes, order, arena),
        Memory.of(MemorySegment.ofArray(new byte[(int) bytes]), order),
        Memory.of(MemorySegment.ofArray(new long[(int) bytes / Long.BYTES]), order),
        Memory.of(MemorySegment.ofArray(new short[(int) bytes / Short.BYTES]), order),
        Memory.map(file, FileChannel.MapMode.PRIVATE, 0, bytes, order, arena));
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void elementsBlocksAndStridesAreTheSame(DType dtype) throws IOException {
    NdBuffer values = Buffers.arange(N).mod(97).astype(dtype);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      try (Arena arena = Arena.ofShared()) {
        for (Memory memory : memories((N + 4L) * dtype.itemSize(), order, arena)) {
          NdBuffer buffer = Buffers.fromBuffer(dtype, memory).get(":" + N);
          String what = dtype + ", " + order + ", " + memory;
          buffer.assign(values);
          NumpyGoldens.assertSameBits(values, buffer.copy(), what);
          buffer.get("::-3").assign(values.get("::3"));
          NumpyGoldens.assertSameBits(values.get("::3"), buffer.get("::-3").copy(), what);
          assertEquals(values.get("9:10").toString(), buffer.get("-10:-9").toString(), what);
          NumpyGoldens.assertSameBits(
              values.get("6:0:-3"), buffer.at(Index.of(N - 7, N - 4)).get(), what);
        }
      }
    }
  }

  @Test
  void loopsForEachClassOfSegments() throws IOException {
    NdBuffer values = Buffers.arange(100_000).astype(DType.FLOAT64);
    NdBuffer expected = values.add(values);
    try (Arena arena = Arena.ofShared()) {
      List<Memory> memories = memories(8 * values.size(), ByteOrder.nativeOrder(), arena);
      for (int round = 0; round < 30; round++) {
        for (Memory from : memories) {
          NdBuffer a = Buffers.fromBuffer(DType.FLOAT64, from);
          a.assign(values);
          for (Memory to : memories) {
            NdBuffer out = Buffers.fromBuffer(DType.FLOAT64, to);
            if (from != to && round % 7 == 0) {
              out.assign(0);
              Functions.add(a, a, Destination.into(out));
              NumpyGoldens.assertSameBits(expected, out.copy(), from + " to " + to);
            }
          }
        }
      }
    }
  }
}
