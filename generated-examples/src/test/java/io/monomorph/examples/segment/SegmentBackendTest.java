package io.monomorph.examples.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import org.junit.jupiter.api.Test;

class SegmentBackendTest {
  @Test
  void behavesAsABufferOnTheHeap() {
    Float64Buffer heap = Buffers.linspace(0, 1, 24).reshape(4, 6);
    Float64Buffer offHeap =
        Buffers.with().backend("segment").fromArray(heap).as(Float64Buffer.class);

    assertEquals("segment", offHeap.backend().name());
    assertEquals(heap, offHeap);
    assertEquals(heap.hashCode(), offHeap.hashCode());
    assertEquals(heap.get("::-2, 1:5:3"), offHeap.get("::-2, 1:5:3"));
    assertEquals(heap.transpose().toString(), offHeap.transpose().toString());
    assertEquals(heap.get(-1, 2L), offHeap.get(-1, 2L));
    offHeap.get("1").assign(offHeap.get("2"));
    assertEquals(heap.get("2"), offHeap.get("1"));
  }

  @Test
  void complexNumbersAndFortranOrderWork() {
    NdBuffer zeros =
        Buffers.with().backend("segment").order(Order.F).full(DType.COMPLEX64, 2, 3, 2);

    assertEquals("[[2.+0.j 2.+0.j]\n [2.+0.j 2.+0.j]\n [2.+0.j 2.+0.j]]", zeros.toString());
    assertEquals(Order.F, zeros.isFContiguous() ? Order.F : Order.C);
  }

  @Test
  void aClosedBufferStillTellsWhatItIs() {
    SegmentFloat64Buffer buffer = SegmentFloat64Buffer.wrap(Block.allocate(80));
    String what = "float64 (10,), a SegmentFloat64Buffer over Block of backend segment";
    buffer.close();

    String closed = what + ": the buffer is closed, and with it all its views";
    assertEquals(closed, buffer.toString());
    assertEquals(closed, buffer.repr());
    assertEquals(closed.replace("(10,)", "(2, 5)"), buffer.reshape(2, 5).toString());
    assertEquals(what, buffer.describe());
    assertEquals(what.replace("10", "2"), buffer.get(":2").describe());
  }

  @Test
  void aBuffersBackendIsThatOfTheRegistry() {
    NdBuffer buffer = SegmentFloat64Buffer.wrap(Block.allocate(80));
    BackendProvider found = BackendRegistry.global().byName("segment");

    assertEquals(found, buffer.backend());
    assertEquals(found.hashCode(), buffer.backend().hashCode());
    assertNotEquals(found, Float64Buffer.ones(1).backend());
    assertEquals("backend segment: float64, complex64", found.toString());
  }

  @Test
  void closingOneViewClosesTheCoreOnce() {
    SegmentFloat64Buffer whole = SegmentFloat64Buffer.wrap(Block.allocate(80));
    SegmentFloat64Buffer view = whole.withLayout(whole.get("2:").layout(), false);

    view.close();
    whole.close();

    var refusal = assertThrows(IllegalStateException.class, whole::copy);
    assertEquals("the buffer is closed, and with it all its views", refusal.getMessage());
    assertThrows(IllegalStateException.class, () -> whole.get(0));
  }
}
