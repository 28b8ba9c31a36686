package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Masks and arrays of indices that are long enough for blocks and runs, against plain loops. */
class LongIndexTest {
  /** Around the sizes of blocks, and some more. */
  private static final int[] SIZES = {0, 1, 31, 32, 33, 1024, 4095, 4096, 4097, 8193, 40_000};

  private final Random random = new Random(7);

  /** Marks of many kinds: each array has parts of some densities and with runs of some lengths. */
  private boolean[] marks(int size, int kind) {
    double[] shares = {0, 1, 0.01, 0.99, 0.05, 0.5, 0.95};
    boolean[] marks = new boolean[size];
    for (int at = 0; at < size; ) {
      int part = kind < shares.length ? size : 1 + random.nextInt(6000);
      double share = shares[kind < shares.length ? kind : random.nextInt(shares.length)];
      boolean last = random.nextBoolean();
      int run = kind == shares.length + 1 ? 1 + random.nextInt(300) : 1;
      for (int k = 0; k < part && at < size; k++, at++) {
        last = k % run == 0 ? random.nextDouble() < share : last;
        marks[at] = last;
      }
    }
    return marks;
  }

  private static NdBuffer counted(DType dtype, long size) {
    return Buffers.arange(size).astype(dtype);
  }

  @Test
  void masksSelectAndAssignAsLoops() {
    for (DType dtype : DType.values()) {
      for (int size : SIZES) {
        for (int kind = 0; kind < 9; kind++) {
          boolean[] marks = marks(size, kind);
          masksAreAsLoops(dtype, marks);
        }
      }
    }
  }

  private void masksAreAsLoops(DType dtype, boolean[] marks) {
    int size = marks.length;
    int before = random.nextInt(3);
    boolean[] longer = new boolean[size + before];
    System.arraycopy(marks, 0, longer, before, size);
    NdBuffer mask = BoolBuffer.wrap(longer).get(Index.range(before, size + before));
    long[] places = LongStream.range(0, size).filter(k -> marks[(int) k]).toArray();
    NdBuffer elements = counted(dtype, size);
    NdBuffer expected = Int64Buffer.wrap(places).astype(dtype);
    String what = dtype + " " + size;
    assertEquals(expected, elements.get(mask), what);
    NdBuffer out = Buffers.zeros(dtype, places.length);
    assertEquals(expected, elements.at(Index.of(mask)).get(Destination.into(out)), what);

    NdBuffer values = counted(dtype, 3L * places.length + 1).get("1::3");
    assigned(elements, mask, values.get(Index.range(0, places.length)), places, what);
    assigned(elements, mask, values.get(Index.range(0, places.length)).copy(), places, what);
    assigned(elements, mask, Buffers.ones(dtype), places, what);
  }

  private static void assigned(
      NdBuffer elements, NdBuffer mask, NdBuffer values, long[] places, String what) {
    NdBuffer to = elements.copy();
    NdBuffer expected = elements.copy();
    for (int k = 0; k < places.length; k++) {
      NdBuffer value = values.rank() == 0 ? values : values.get(Index.at(k));
      expected.get(Index.at(places[k])).assign(value);
    }
    to.at(Index.of(mask)).set(values);
    assertEquals(expected, to, what);
  }

  @Test
  void valuesOfAnotherNumberAreRefusedBeforeAnythingIsWritten() {
    NdBuffer to = Buffers.zeros(DType.FLOAT64, 10_000);
    BoolBuffer mask = BoolBuffer.fromFunction(index -> index[0] % 100 < 7, 10_000);
    assertThrows(
        IllegalArgumentException.class,
        () -> to.at(Index.of(mask)).set(Buffers.ones(DType.FLOAT64, 699)));
    NdBuffer out = Buffers.zeros(DType.FLOAT64, 701);
    assertThrows(
        IllegalArgumentException.class, () -> to.at(Index.of(mask)).get(Destination.into(out)));
    assertEquals(Buffers.zeros(DType.FLOAT64, 10_000), to);
  }

  @Test
  void aMaskThatIsWrittenCountsAsItWas() {
    BoolBuffer mask = BoolBuffer.fromFunction(index -> index[0] % 50 == 3, 9000);
    BoolBuffer other = BoolBuffer.fromFunction(index -> index[0] % 50 == 3, 9000);
    mask.at(Index.of(mask)).set(Buffers.zeros(DType.BOOL));
    assertEquals(Buffers.zeros(DType.BOOL, 9000), mask);
    other.at(Index.of(other)).set(other.get(Index.of(other)));
    assertEquals(BoolBuffer.fromFunction(index -> index[0] % 50 == 3, 9000), other);
  }

  private long[] indices(int count, int extent, boolean negative) {
    return random
        .longs(count, negative ? -extent : 0, extent)
        .map(k -> negative && random.nextBoolean() ? Math.floorMod(k, extent) : k)
        .toArray();
  }

  @Test
  void arraysOfIndicesTakeAndPutAsLoops() {
    for (DType dtype : DType.values()) {
      for (int count : SIZES) {
        for (boolean negative : new boolean[] {false, true}) {
          int extent = 1 + random.nextInt(200);
          long[] indices = indices(count, extent, negative);
          NdBuffer row = counted(dtype, extent);
          NdBuffer back = counted(dtype, 2L * extent).get("::-2");
          long[] wrapped =
              LongStream.of(indices).map(k -> Math.floorMod(k, (long) extent)).toArray();
          long[] places = LongStream.of(wrapped).map(k -> 2L * extent - 1 - 2 * k).toArray();
          for (NdBuffer named :
              List.of(Int64Buffer.wrap(indices), Int64Buffer.wrap(indices).astype(DType.INT32))) {
            taken(row, named, Int64Buffer.wrap(wrapped).astype(dtype));
            taken(back, named, Int64Buffer.wrap(places).astype(dtype));
            put(dtype, extent, named, wrapped);
          }
        }
      }
    }
  }

  private static void taken(NdBuffer of, NdBuffer indices, NdBuffer expected) {
    assertEquals(expected, of.get(indices));
    NdBuffer out = Buffers.zerosLike(expected);
    assertEquals(expected, of.at(Index.of(indices)).get(Destination.into(out)));
  }

  private static void put(DType dtype, int extent, NdBuffer indices, long[] wrapped) {
    long[] last = new long[extent];
    for (int k = 0; k < wrapped.length; k++) {
      last[(int) wrapped[k]] = k + 1L;
    }
    NdBuffer expected = Int64Buffer.wrap(last).astype(dtype);
    NdBuffer values = Buffers.arange(1, wrapped.length + 1).astype(dtype);
    NdBuffer spread = Buffers.zeros(dtype, 2L * wrapped.length);
    spread.get("::2").assign(values);
    for (NdBuffer given : List.of(values, spread.get("::2"))) {
      NdBuffer whole = Buffers.zeros(dtype, 2L * extent);
      NdBuffer to = whole.get("::2");
      to.at(Index.of(indices)).set(given);
      assertEquals(expected, to);
      assertEquals(Buffers.zeros(dtype, extent), whole.get("1::2"));
    }
    NdBuffer to = Buffers.zeros(dtype, extent);
    to.at(Index.of(indices)).set(Buffers.ones(dtype));
    assertEquals(Int64Buffer.wrap(last).astype(DType.BOOL).astype(dtype), to);
  }

  @Test
  void aBadIndexAnywhereIsNamedBeforeAnythingIsWritten() {
    for (int place : new int[] {0, 20, 1023, 1024, 2500}) {
      for (long bad : new long[] {100, -101, Long.MAX_VALUE, Long.MIN_VALUE}) {
        long[] indices = indices(2501, 100, place % 2 == 0);
        indices[place] = bad;
        NdBuffer to = counted(DType.FLOAT32, 100);
        Index index = Index.of(indices);
        NdBuffer out = Buffers.zeros(DType.FLOAT32, indices.length);
        NdBuffer values = Buffers.ones(DType.FLOAT32, indices.length);
        for (IndexOutOfBoundsException thrown :
            List.of(
                assertThrows(IndexOutOfBoundsException.class, () -> to.get(index)),
                assertThrows(
                    IndexOutOfBoundsException.class, () -> to.at(index).get(Destination.into(out))),
                assertThrows(IndexOutOfBoundsException.class, () -> to.at(index).set(values)))) {
          assertEquals(
              "index " + bad + " is out of bounds for axis 0 with size 100", thrown.getMessage());
        }
        assertEquals(counted(DType.FLOAT32, 100), to);
        assertEquals(Buffers.zeros(DType.FLOAT32, indices.length), out);
      }
    }
  }

  @Test
  void indicesReachFarInALongAxis() {
    NdBuffer far = Buffers.arange(3_000_000).astype(DType.FLOAT64);
    long[] indices = indices(5000, 3_000_000, true);
    double[] expected =
        LongStream.of(indices).mapToDouble(k -> Math.floorMod(k, 3_000_000L)).toArray();
    assertArrayEquals(expected, ((Float64Buffer) far.get(Int64Buffer.wrap(indices))).toArray());
  }
}
