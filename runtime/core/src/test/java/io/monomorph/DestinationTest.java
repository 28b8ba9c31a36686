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

/** Results of indexing in existing buffers, and on other backends. */
class DestinationTest {
  private static final Bounds RAISE = Bounds.RAISE;
  private final Int64Buffer a = Buffers.arange(12).reshape(3, 4);
  private final Int64Buffer places = Int64Buffer.of(2, 0);
  private final BoolBuffer marks = BoolBuffer.of(true, false, true);

  /** One function to any destination. */
  private record Call(NdBuffer expected, Function<Destination, NdBuffer> to) {}

  private List<Call> calls(NdBuffer of) {
    Index[] pairs = {Index.of(places), Index.of(1, -1)};
    Index[] mixed = {Index.of(places), Index.all()};
    BoolBuffer mask = BoolBuffer.fromFunction(index -> (index[0] + index[1]) % 2 == 0, 3, 4);
    Int64Buffer rows = Int64Buffer.of(2, 1, 0, 2).reshape(1, 4);
    NdBuffer[] choices = {of, of.get("::-1")};
    NdBuffer selector = marks.reshape(3, 1);
    return List.of(
        new Call(of.get("::2"), of.at(slice())::get),
        new Call(of.at(pairs).get(), of.at(pairs)::get),
        new Call(of.at(mixed).get(), of.at(mixed)::get),
        new Call(of.get(mask), of.at(mask)::get),
        new Call(of.ravel().get(places), of.ravel().at(places)::get),
        new Call(Functions.take(of, places), to -> Functions.take(of, places, RAISE, to)),
        new Call(Functions.take(of, places, 1), to -> Functions.take(of, places, 1, RAISE, to)),
        new Call(Functions.compress(marks, of), to -> Functions.compress(marks, of, to)),
        new Call(Functions.compress(marks, of, 0), to -> Functions.compress(marks, of, 0, to)),
        new Call(
            Functions.choose(selector, choices),
            to -> Functions.choose(selector, choices, RAISE, to)),
        new Call(
            Functions.takeAlongAxis(of, rows, 0), to -> Functions.takeAlongAxis(of, rows, 0, to)),
        new Call(of.at(pairs).orthogonal().get(), of.at(pairs).orthogonal()::get));
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
        NdBuffer made = call.to().apply(Destination.of(factory));
        assertEquals(call.expected(), made);
        assertEquals(backend.name(), made.backend().name());
        assertTrue(made.isFContiguous());
        NdBuffer out = factory.zeros(dtype, call.expected().shape());
        assertSame(out, call.to().apply(Destination.into(out)));
        assertEquals(call.expected(), out);
        NdBuffer other = Buffers.zeros(DType.COMPLEX128, call.expected().shape());
        assertSame(other, call.to().apply(Destination.into(other)));
        assertEquals(call.expected().astype(DType.COMPLEX128), other);
      }
    }
  }

  @Test
  void ordersOfCopies() {
    NdBuffer turned = a.transpose();
    Index[] columns = {Index.all(), Index.of(places)};
    Destination heap = Destination.heap();
    assertTrue(turned.at().get(heap).isCContiguous());
    assertTrue(a.at(columns).get(heap.order(Order.F)).isFContiguous());
    NdBuffer picked = a.at(columns).get(heap.order(Order.K));
    assertArrayEquals(a.at(columns).get().strides(), picked.strides());
    assertArrayEquals(turned.strides(), turned.at().get(heap.order(Order.K)).strides());
    assertTrue(turned.at().get(heap.order(Order.A)).isFContiguous());
  }

  @Test
  void aNewBufferMayHaveAnotherDtype() {
    Destination doubles = Destination.heap().dtype(DType.FLOAT64);
    assertEquals(Float64Buffer.of(2, 0), Functions.take(a, places, RAISE, doubles));
    assertEquals(Float64Buffer.of(0, 1, 2, 3), a.at(0).get(doubles));
    assertThrows(
        UnsupportedOperationException.class, () -> Destination.into(a).dtype(DType.FLOAT64));
    assertThrows(UnsupportedOperationException.class, () -> Destination.into(a).order(Order.F));
  }

  @Test
  void nothingBesideOutIsTouched() {
    for (Call call : calls(a)) {
      long[] shape = call.expected().shape();
      long[] wider = shape.clone();
      wider[0] += 4;
      NdBuffer around = Buffers.full(DType.INT64, -1, wider);
      NdBuffer part = around.get(Index.range(2, 2 + shape[0]));
      assertSame(part, call.to().apply(Destination.into(part)));
      assertEquals(call.expected(), part);
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
          assertThrows(IllegalArgumentException.class, () -> call.to().apply(Destination.into(out)))
              .getMessage());
      assertEquals(Buffers.fullLike(out, -1), out);
    }
  }

  @Test
  void readOnlyOutIsRefused() {
    for (Call call : calls(a)) {
      NdBuffer out = Buffers.zerosLike(call.expected()).asReadOnly();
      assertThrows(
          UnsupportedOperationException.class, () -> call.to().apply(Destination.into(out)));
    }
  }

  @Test
  void wrongIndicesLeaveOutAlone() {
    Int64Buffer out = Int64Buffer.full(-1, 2);
    Int64Buffer vector = Buffers.arange(5);
    Int64Buffer wrong = Int64Buffer.of(0, 5);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Functions.take(vector, wrong, RAISE, Destination.into(out)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Functions.take(vector, wrong, 0, RAISE, Destination.into(out)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> vector.at(Index.of(wrong)).get(Destination.into(out)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Functions.choose(wrong, new NdBuffer[] {out, out}, RAISE, Destination.into(out)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Functions.take(vector, wrong, RAISE, Destination.heap()));
    assertEquals(Int64Buffer.of(-1, -1), out);
  }

  @Test
  void indicesOutOfBoundsAreTreatedAsSaid() {
    Int64Buffer vector = Buffers.arange(5);
    Int64Buffer far = Int64Buffer.of(7, -7);
    assertEquals(
        Int64Buffer.of(2, 3),
        Functions.take(vector, far, Bounds.WRAP, Destination.into(Int64Buffer.zeros(2))));
    assertEquals(
        Int64Buffer.of(4, 0), Functions.take(vector, far, 0, Bounds.CLIP, Destination.heap()));
  }

  @Test
  void outMayBeAnArgument() {
    Int64Buffer turned = Buffers.arange(5);
    Functions.take(turned, Int64Buffer.of(4, 3, 2, 1, 0), RAISE, Destination.into(turned));
    assertEquals(Buffers.arange(4, -1, -1), turned);
    Int64Buffer indices = Int64Buffer.of(1, 2, 0);
    Functions.take(Int64Buffer.of(10, 20, 30), indices, RAISE, Destination.into(indices));
    assertEquals(Int64Buffer.of(20, 30, 10), indices);
    Int64Buffer line = Buffers.arange(6);
    line.at(Index.of(BoolBuffer.of(false, true, false, true, false, true)))
        .get(Destination.into(line.get(":3")));
    assertEquals(Int64Buffer.of(1, 3, 5, 3, 4, 5), line);
    Int64Buffer chosen = Buffers.arange(4);
    NdBuffer selector = Int64Buffer.of(0, 1, 0, 1);
    Functions.choose(
        selector, new NdBuffer[] {chosen.get("::-1"), chosen}, RAISE, Destination.into(chosen));
    assertEquals(Int64Buffer.of(3, 1, 1, 3), chosen);
    BoolBuffer mask = BoolBuffer.of(true, true, false);
    mask.at(Index.of(mask)).get(Destination.into(mask.get("1:")));
    assertEquals(BoolBuffer.of(true, true, true), mask);
  }
}
