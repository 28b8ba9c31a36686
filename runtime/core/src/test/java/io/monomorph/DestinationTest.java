package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results of indexing in buffers that are there, and on other backends. */
class DestinationTest {
  private static final Bounds RAISE = Bounds.RAISE;
  private final Int64Buffer a = Buffers.arange(12).reshape(3, 4);
  private final Int64Buffer places = Int64Buffer.of(2, 0);
  private final BoolBuffer marks = BoolBuffer.of(true, false, true);

  @FunctionalInterface
  private interface Into {
    NdBuffer run(NdBuffer out);
  }

  /** One function with each kind of destination. */
  private record Call(NdBuffer expected, Into into, Function<BufferFactory, NdBuffer> on) {}

  private List<Call> calls(NdBuffer of) {
    Index[] pairs = {Index.of(places), Index.of(1, -1)};
    Index[] mixed = {Index.of(places), Index.all()};
    BoolBuffer mask = BoolBuffer.fromFunction(index -> (index[0] + index[1]) % 2 == 0, 3, 4);
    Int64Buffer rows = Int64Buffer.of(2, 1, 0, 2).reshape(1, 4);
    return List.of(
        new Call(of.get("::2"), out -> of.at(slice()).getInto(out), f -> f.get(of, slice())),
        new Call(of.at(pairs).get(), out -> of.at(pairs).getInto(out), f -> f.get(of, pairs)),
        new Call(of.at(mixed).get(), out -> of.at(mixed).getInto(out), f -> f.get(of, mixed)),
        new Call(
            of.get(mask),
            out -> of.at(Index.of(mask)).getInto(out),
            f -> f.get(of, Index.of(mask))),
        new Call(
            of.ravel().get(places),
            out -> of.ravel().at(Index.of(places)).getInto(out),
            f -> f.get(of.ravel(), Index.of(places))),
        new Call(
            Indexing.take(of, places),
            out -> Indexing.takeInto(out, of, places, RAISE),
            f -> f.take(of, places, RAISE)),
        new Call(
            Indexing.take(of, places, 1),
            out -> Indexing.takeInto(out, of, places, 1, RAISE),
            f -> f.take(of, places, 1, RAISE)),
        new Call(
            Indexing.compress(marks, of),
            out -> Indexing.compressInto(out, marks, of),
            f -> f.compress(marks, of)),
        new Call(
            Indexing.compress(marks, of, 0),
            out -> Indexing.compressInto(out, marks, of, 0),
            f -> f.compress(marks, of, 0)),
        new Call(
            Indexing.choose(marks.reshape(3, 1), of, of.get("::-1")),
            out -> Indexing.chooseInto(out, marks.reshape(3, 1), RAISE, of, of.get("::-1")),
            f -> f.choose(marks.reshape(3, 1), RAISE, of, of.get("::-1"))),
        new Call(
            Indexing.takeAlongAxis(of, rows, 0),
            out -> Indexing.takeAlongAxisInto(out, of, rows, 0),
            f -> f.takeAlongAxis(of, rows, 0)),
        new Call(
            of.at(pairs).orthogonal().get(),
            out -> of.at(pairs).orthogonal().getInto(out),
            f -> f.fromArray(of.at(pairs).orthogonal().get())));
  }

  private static Index slice() {
    return Index.every(2);
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void everyFunctionGoesAnywhere(BackendProvider backend, DType dtype) {
    BufferFactory factory = Buffers.with().backend(backend).order(Order.F);
    for (NdBuffer of : List.of(a.astype(dtype), factory.fromArray(dtype, a))) {
      for (Call call : calls(of)) {
        NdBuffer made = call.on().apply(factory);
        assertEquals(call.expected(), made);
        assertEquals(backend.name(), made.backend().name());
        assertTrue(made.isFContiguous());
        NdBuffer out = factory.zeros(dtype, call.expected().shape());
        assertSame(out, call.into().run(out));
        assertEquals(call.expected(), out);
        NdBuffer other = Buffers.zeros(DType.COMPLEX128, call.expected().shape());
        call.into().run(other);
        assertEquals(call.expected().astype(DType.COMPLEX128), other);
      }
    }
  }

  @Test
  void ordersOfCopies() {
    NdBuffer turned = a.transpose();
    Index[] columns = {Index.all(), Index.of(places)};
    assertTrue(Buffers.with().get(turned).isCContiguous());
    assertTrue(Buffers.with().order(Order.F).get(a, columns).isFContiguous());
    assertArrayEquals(
        a.at(columns).get().strides(), Buffers.with().order(Order.K).get(a, columns).strides());
    assertArrayEquals(turned.strides(), Buffers.with().order(Order.K).get(turned).strides());
    assertTrue(Buffers.with().order(Order.A).get(turned).isFContiguous());
  }

  @Test
  void nothingBesideOutIsTouched() {
    for (Call call : calls(a)) {
      long[] shape = call.expected().shape();
      long[] wider = shape.clone();
      wider[0] += 4;
      NdBuffer around = Buffers.full(DType.INT64, -1, wider);
      call.into().run(around.get(Index.range(2, 2 + shape[0])));
      assertEquals(call.expected(), around.get(Index.range(2, 2 + shape[0])));
      NdBuffer edge = Buffers.fullLike(around.get(":2"), -1);
      assertEquals(edge, around.get(":2"));
      assertEquals(edge, around.get("-2:"));
    }
  }

  @Test
  void outOfAnotherShapeIsRefusedAndLeftAlone() {
    for (Call call : calls(a)) {
      long[] shape = call.expected().shape();
      shape[0]++;
      NdBuffer out = Buffers.full(DType.INT64, -1, shape);
      String shapes =
          Shapes.str(call.expected().shape()) + ", but out has shape " + Shapes.str(shape);
      assertEquals(
          "the result has shape " + shapes,
          assertThrows(IllegalArgumentException.class, () -> call.into().run(out)).getMessage());
      assertEquals(Buffers.fullLike(out, -1), out);
    }
  }

  @Test
  void readOnlyOutIsRefused() {
    for (Call call : calls(a)) {
      NdBuffer out = Buffers.zerosLike(call.expected()).asReadOnly();
      assertThrows(UnsupportedOperationException.class, () -> call.into().run(out));
    }
  }

  @Test
  void wrongIndicesLeaveOutAlone() {
    Int64Buffer out = Int64Buffer.full(-1, 2);
    Int64Buffer vector = Buffers.arange(5);
    Int64Buffer wrong = Int64Buffer.of(0, 5);
    assertThrows(
        IndexOutOfBoundsException.class, () -> Indexing.takeInto(out, vector, wrong, RAISE));
    assertThrows(
        IndexOutOfBoundsException.class, () -> Indexing.takeInto(out, vector, wrong, 0, RAISE));
    assertThrows(IndexOutOfBoundsException.class, () -> vector.at(Index.of(wrong)).getInto(out));
    assertThrows(
        IndexOutOfBoundsException.class, () -> Indexing.chooseInto(out, wrong, RAISE, out, out));
    assertThrows(IndexOutOfBoundsException.class, () -> Buffers.with().take(vector, wrong, RAISE));
    assertEquals(Int64Buffer.of(-1, -1), out);
  }

  @Test
  void indicesOutOfBoundsAreTreatedAsSaid() {
    Int64Buffer vector = Buffers.arange(5);
    Int64Buffer far = Int64Buffer.of(7, -7);
    assertEquals(
        Int64Buffer.of(2, 3), Indexing.takeInto(Int64Buffer.zeros(2), vector, far, Bounds.WRAP));
    assertEquals(Int64Buffer.of(4, 0), Buffers.with().take(vector, far, 0, Bounds.CLIP));
  }

  @Test
  void outMayBeAnArgument() {
    Int64Buffer turned = Buffers.arange(5);
    Indexing.takeInto(turned, turned, Int64Buffer.of(4, 3, 2, 1, 0), RAISE);
    assertEquals(Buffers.arange(4, -1, -1), turned);
    Int64Buffer indices = Int64Buffer.of(1, 2, 0);
    Indexing.takeInto(indices, Int64Buffer.of(10, 20, 30), indices, RAISE);
    assertEquals(Int64Buffer.of(20, 30, 10), indices);
    Int64Buffer line = Buffers.arange(6);
    line.at(Index.of(BoolBuffer.of(false, true, false, true, false, true))).getInto(line.get(":3"));
    assertEquals(Int64Buffer.of(1, 3, 5, 3, 4, 5), line);
    Int64Buffer chosen = Buffers.arange(4);
    NdBuffer selector = Int64Buffer.of(0, 1, 0, 1);
    Indexing.chooseInto(chosen, selector, RAISE, chosen.get("::-1"), chosen);
    assertEquals(Int64Buffer.of(3, 1, 1, 3), chosen);
    BoolBuffer mask = BoolBuffer.of(true, true, false);
    mask.at(Index.of(mask)).getInto(mask.get("1:"));
    assertEquals(BoolBuffer.of(true, true, true), mask);
  }
}
