package io.monomorph.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indices of every dtype select as those of int64 do, whether or not a block is full. */
class NarrowIndicesTest {
  private static final int[] LENGTHS = {0, 1, 5, 1023, 1024, 1025, 2500};

  private static List<DType> integers() {
    return Arrays.stream(DType.values()).filter(DType::isInteger).toList();
  }

  /** Indices of an axis, negative ones too if the dtype has such. */
  private static NdBuffer indices(DType dtype, int n, int extent, Random random) {
    boolean signed = dtype.toString().startsWith("int");
    int reach = Math.min(extent, 100);
    long[] values = random.longs(n, signed ? -reach : 0, reach).toArray();
    return Buffers.fromArray(values).astype(dtype);
  }

  private static List<NdBuffer> tables(DType dtype, int extent) {
    NdBuffer packed = Buffers.arange(extent).mod(100).astype(dtype);
    NdBuffer apart = Buffers.arange(3L * extent).mod(100).astype(dtype).get("1::3");
    NdBuffer outside = Buffers.with().backend("memory").fromArray(packed);
    return List.of(packed, apart, outside);
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void elementsAreThoseOfLongIndices(DType dtype) {
    Random random = new Random(5);
    for (NdBuffer table : tables(dtype, 300)) {
      for (DType of : integers()) {
        for (int n : LENGTHS) {
          NdBuffer narrow = indices(of, n, 300, random);
          NdBuffer wide = narrow.astype(DType.INT64);
          NdBuffer expected = table.get(wide);
          assertEquals(expected, table.get(narrow), of + " " + n);
          assertEquals(expected, table.take(narrow), of + " " + n);
          assertEquals(expected, table.take(narrow, 0), of + " " + n);
          NdBuffer out = Buffers.zeros(dtype, n);
          table.at(Index.of(narrow)).get(Destination.into(out));
          assertEquals(expected, out, of + " " + n);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void rowsAreThoseOfLongIndices(DType dtype) {
    Random random = new Random(6);
    for (int row = 1; row <= 6; row++) {
      NdBuffer table = Buffers.arange(200L * row).mod(100).astype(dtype).reshape(200, row);
      for (NdBuffer of : List.of(table, table.copy(Order.F))) {
        for (DType indices : integers()) {
          for (int n : LENGTHS) {
            NdBuffer narrow = indices(indices, n, 200, random);
            NdBuffer taken = of.take(narrow, 0);
            assertEquals(of.get(narrow.astype(DType.INT64)), taken);
            for (int k = 0; k < n; k += 97) {
              long at = Math.floorMod(narrow.getLong(k), 200L);
              assertEquals(of.get(Index.at(at)), taken.get(Index.at(k)));
            }
            assertEquals(
                of.transpose().take(narrow.astype(DType.INT64), 1),
                of.transpose().get(Index.all(), Index.of(narrow)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void writtenAsByLongIndices(DType dtype) {
    Random random = new Random(7);
    for (DType of : integers()) {
      for (int n : LENGTHS) {
        NdBuffer narrow = indices(of, n, 300, random);
        NdBuffer values = Buffers.arange(n).mod(100).astype(dtype);
        List<NdBuffer> results = new ArrayList<>();
        for (NdBuffer indices : List.of(narrow, narrow.astype(DType.INT64))) {
          NdBuffer to = Buffers.zeros(dtype, 300);
          to.at(Index.of(indices)).set(values);
          to.at(Index.of(indices.get("::2"))).add(dtype == DType.BOOL ? true : 1);
          results.add(to);
        }
        assertEquals(results.get(1), results.get(0), of + " " + n);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void oneOutsideChangesNothing(DType of) {
    if (!of.isInteger()) {
      return;
    }
    NdBuffer table = Buffers.arange(100);
    for (int n : new int[] {1, 1024, 1500}) {
      NdBuffer indices = Buffers.zeros(of, n);
      indices.at(Index.at(n - 1)).set(100);
      NdBuffer out = Buffers.zeros(DType.INT64, n).sub(7);
      for (Runnable call :
          List.<Runnable>of(
              () -> table.get(indices),
              () -> table.take(indices),
              () -> Functions.take(table, indices, Bounds.RAISE, Destination.into(out)),
              () -> table.at(Index.of(indices)).get(Destination.into(out)),
              () -> table.at(Index.of(indices)).set(-1))) {
        var refused = assertThrows(IndexOutOfBoundsException.class, call::run);
        assertEquals("index 100 is out of bounds for axis 0 with size 100", refused.getMessage());
      }
      assertEquals(Buffers.zeros(DType.INT64, n).sub(7), out);
      assertEquals(Buffers.arange(100), table);
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void placesInSeveralAxes(DType of) {
    if (!of.isInteger()) {
      return;
    }
    NdBuffer table = Buffers.arange(90).reshape(9, 10);
    NdBuffer indices = indices(of, 1500, 90, new Random(8)).reshape(3, 500);
    NdBuffer expected = table.ravel().get(indices.astype(DType.INT64));
    assertEquals(expected, table.take(indices));
    assertEquals(expected, table.copy(Order.F).take(indices));
    assertEquals(expected, table.reshape(3, 3, 10).take(indices));
  }
}
