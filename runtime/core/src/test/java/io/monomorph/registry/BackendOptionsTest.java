package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.spi.BackendRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Options that a backend takes for new buffers, such as chunks and compression. */
class BackendOptionsTest {
  private final ChunkedProvider chunked = new ChunkedProvider();
  private final Float64Buffer a = Float64Buffer.of(1, 4, 9, 16).reshape(2, 2);

  @BeforeEach
  void register() {
    BackendRegistry.global().register(chunked);
  }

  @AfterEach
  void unregister() {
    BackendRegistry.global().unregister("chunked");
  }

  @Test
  void resultsOfAllKindsAreMadeWithThem() {
    Destination to = Destination.backend("chunked").with("chunks", 64).with("compression", 4);
    assertEquals(a.sqrt(), Functions.sqrt(a, to));
    assertEquals("float64 in chunks of 64, compression 4", chunked.made);
    assertEquals(a.sum(0), Functions.sum(a, 0, to.with("chunks", 2)));
    assertEquals("float64 in chunks of 2, compression 4", chunked.made);
    assertEquals(a.sum(0).astype(DType.INT8), Functions.sum(a, 0, to.dtype(DType.INT8)));
    assertEquals("int8 in chunks of 64, compression 4", chunked.made);
    Int64Buffer last = Int64Buffer.of(-1);
    assertEquals(Float64Buffer.of(16), Functions.take(a, last, Bounds.WRAP, to.order(Order.F)));
    assertEquals("float64 in chunks of 64, compression 4", chunked.made);
    assertEquals(
        "Destination[Buffers.with().backend(\"chunked\").with(\"chunks\", 64)"
            + ".with(\"compression\", 4)]",
        to.toString());
  }

  @Test
  void newBuffersToo() {
    BufferFactory factory = Buffers.with().backend("chunked").with("chunks", 3);
    assertEquals(a, factory.fromArray(a));
    assertEquals("float64 in chunks of 3, compression null", chunked.made);
    factory.order(Order.F).zeros(DType.INT16, 2, 2);
    assertEquals("int16 in chunks of 3, compression null", chunked.made);
    Buffers.with().backend("chunked").zeros(DType.INT16, 2, 2);
    assertEquals("int16 in chunks of 1, compression null", chunked.made);
    assertEquals(
        "resolve does not take options, got [chunks]: they are for new buffers",
        assertThrows(UnsupportedOperationException.class, () -> factory.resolve(a)).getMessage());
  }

  @Test
  void optionsThatABackendDoesNotHaveAreRefused() {
    assertRefused(
        "backend chunked has no option chunk: it has chunks, compression",
        () -> Destination.backend("chunked").with("chunk", 64));
    assertRefused(
        "backend heap takes no options, got chunks",
        () -> Destination.backend("heap").with("chunks", 64));
    assertRefused(
        "backend heap takes no options, got chunks",
        () -> Functions.sqrt(a, Destination.heap().with("chunks", 64)));
    assertRefused(
        "backend cells takes no options, got chunks",
        () -> Buffers.with().backend("chunked").with("chunks", 64).backend("cells"));
    assertRefused(
        "chunks is a number of elements, an int, not many",
        () -> Functions.sqrt(a, Destination.backend("chunked").with("chunks", "many")));
    assertThrows(UnsupportedOperationException.class, () -> Destination.into(a).with("chunks", 64));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
