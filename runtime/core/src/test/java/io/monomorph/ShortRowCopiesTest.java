package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views whose innermost axes are short are copied from and to as a walk over their elements. */
class ShortRowCopiesTest {
  /** Shapes, and views of them. */
  private static final List<String> VIEWS =
      List.of(
          "12,30,3 | :, ::-1",
          "12,30,3 | ..., ::-1",
          "12,30,3 | ::-1, :, ::-1",
          "12,30,4 | ..., :3",
          "12,30,4 | ..., 2:0:-1",
          "22,31,3 | ::2, ::3",
          "300,2 | ::-1",
          "300,2 | :, ::-1",
          "300,3 | :, ::-1",
          "300,8 | :, 1::2",
          "40,17 | ::-1",
          "90,16 | ::-2",
          "6,5,4,3 | :, ::-1, :, ::-1",
          "20,70 | ::-1, ::2",
          "20,700 | ::2, 1:",
          "4,5,3 | :, ::-1",
          "0,50,3 | :, ::-1",
          "40,0,3 | :, ::-1",
          "40,50,0 | :, ::-1");

  private final Random random = new Random(20261129);

  private NdBuffer random(BackendProvider backend, DType dtype, long... shape) {
    NdBuffer buffer = (NdBuffer) backend.allocate(dtype, shape);
    double[] numbers = random.doubles(buffer.size(), 0, 120).toArray();
    buffer.assign(Float64Buffer.wrap(numbers).reshape(shape));
    return buffer;
  }

  private static long[] shape(String row) {
    String text = row.substring(0, row.indexOf('|')).trim();
    return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
  }

  private static NdBuffer view(String row, NdBuffer of) {
    return of.get(row.substring(row.indexOf('|') + 1).trim());
  }

  /** Elements at places of a flat array. */
  private static List<Object> at(DType dtype, Object flat, long[] places) {
    List<Object> all = new ArrayList<>();
    int parts = dtype.isComplex() ? 2 : 1;
    for (long place : places) {
      for (int part = 0; part < parts; part++) {
        all.add(Array.get(flat, (int) (parts * place + part)));
      }
    }
    return all;
  }

  private static List<Object> all(NdBuffer buffer) {
    long[] places = LongStream.range(0, buffer.size()).toArray();
    return at(buffer.dtype(), buffer.toFlatArray(), places);
  }

  /** Where the elements of a view lie in what it is a view of, found one by one. */
  private static long[] places(Int64Buffer view) {
    long[] shape = view.shape();
    long[] places = new long[(int) view.size()];
    for (int k = 0; k < places.length; k++) {
      long[] index = new long[shape.length];
      long rest = k;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        index[axis] = rest % shape[axis];
        rest /= shape[axis];
      }
      places[k] = view.get(index);
    }
    return places;
  }

  /** The view, and with its axes in every order. */
  private static List<NdBuffer> turned(NdBuffer view) {
    List<NdBuffer> all = new ArrayList<>(List.of(view, view.transpose()));
    if (view.shape().length == 3) {
      all.add(view.transpose(0, 2, 1));
      all.add(view.transpose(2, 0, 1));
      all.add(view.transpose(1, 2, 0));
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void copiesFromAndToViews(DType dtype) {
    for (String row : VIEWS) {
      long[] shape = shape(row);
      List<NdBuffer> numbered =
          turned(view(row, Buffers.arange(Shapes.size(shape)).reshape(shape)));
      for (int k = 0; k < numbered.size(); k++) {
        long[] places = places((Int64Buffer) numbered.get(k));
        for (BackendProvider backend : Elements.backendsAndMemory()) {
          NdBuffer whole = random(backend, dtype, shape);
          NdBuffer view = turned(view(row, whole)).get(k);
          List<Object> expected = at(dtype, whole.toFlatArray(), places);
          String name = backend.name() + " " + row + " " + k;
          assertEquals(expected, all(view.copy()), name);

          // Nothing beside the view is written.
          NdBuffer other = Elements.on(backend, whole);
          NdBuffer values = random(Elements.backends().get(0), dtype, view.shape());
          turned(view(row, other)).get(k).assign(values);
          assertEquals(all(values), at(dtype, other.toFlatArray(), places), name);
          turned(view(row, other)).get(k).assign(view);
          assertTrue(whole.bitwiseEquals(other), name);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void castsOnTheWay(DType dtype) {
    for (BackendProvider backend : Elements.backendsAndMemory()) {
      for (String row : VIEWS) {
        NdBuffer whole = random(backend, DType.UINT8, shape(row));
        NdBuffer cast = whole.astype(dtype);
        NdBuffer expected = view(row, cast).copy();
        String name = backend.name() + " " + row;
        assertTrue(expected.bitwiseEquals(view(row, whole).astype(dtype)), name);

        NdBuffer target = (NdBuffer) backend.allocate(DType.FLOAT32, whole.shape());
        view(row, target).assign(view(row, cast));
        assertTrue(expected.astype(DType.FLOAT32).bitwiseEquals(view(row, target).copy()), name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void fewColumnsArePicked(DType dtype) {
    for (BackendProvider backend : Elements.backendsAndMemory()) {
      NdBuffer image = random(backend, dtype, 5, 14, 3);
      for (long[] columns : new long[][] {{2, 1, 0}, {0, 0}, {1}, {2, 0, 1, 1, 2}}) {
        NdBuffer picked = image.get(Index.all(), Index.all(), Index.of(columns));
        long[] places = new long[5 * 14 * columns.length];
        for (int k = 0; k < places.length; k++) {
          places[k] = 3L * (k / columns.length) + columns[k % columns.length];
        }
        List<Object> expected = at(dtype, image.toFlatArray(), places);
        assertEquals(expected, all(picked));

        NdBuffer values = random(backend, dtype, 5, 14, columns.length);
        NdBuffer changed = Elements.on(backend, image);
        NdBuffer slowly = Elements.on(backend, image);
        changed.at(Index.all(), Index.all(), Index.of(columns)).set(values);
        for (int k = 0; k < columns.length; k++) {
          slowly.get(":, :, " + columns[k]).assign(values.get(":, :, " + k));
        }
        assertTrue(slowly.bitwiseEquals(changed));
      }
    }
  }

  @Test
  void overlapIsAsIfCopiedFirst() {
    for (BackendProvider backend : Elements.backendsAndMemory()) {
      NdBuffer image = random(backend, DType.UINT8, 12, 30, 3);
      for (String[] ways :
          new String[][] {
            {"...", ":, ::-1"}, {"..., ::-1", "..."}, {":, 1:", ":, :-1"}, {"1:, ::-1", ":-1"}
          }) {
        NdBuffer source = Elements.on(backend, image);
        NdBuffer apart = Elements.on(backend, image);
        source.get(ways[0]).assign(source.get(ways[1]));
        apart.get(ways[0]).assign(image.get(ways[1]));
        assertTrue(source.bitwiseEquals(apart), ways[0]);
      }
    }
  }
}
