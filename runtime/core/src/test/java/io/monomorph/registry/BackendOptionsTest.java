package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.spi.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Options that a backend takes for new buffers, such as chunks and compression. */
class BackendOptionsTest {
  private final ChunkedBufferProvider chunked = new ChunkedBufferProvider();
  private final Float64Buffer a = Float64Buffer.of(1, 4, 9, 16).reshape(2, 2);

  private static String made(NdBuffer buffer) {
    Chunks core = (Chunks) Operand.of(buffer).core();
    return "chunks of " + core.length + ", compression " + core.compression;
  }

  private BufferFactory factory() {
    return Buffers.with().backend(chunked);
  }

  @Test
  void resultsOfAllKindsAreMadeWithThem() {
    Destination to = Destination.of(factory()).with("chunks", 3).with("compression", 4);
    NdBuffer roots = Functions.sqrt(a, to);
    assertEquals(a.sqrt(), roots);
    assertEquals("chunks of 3, compression 4", made(roots));
    NdBuffer sums = Functions.sum(a, 0, to.with("chunks", 2));
    assertEquals(a.sum(0), sums);
    assertEquals("chunks of 2, compression 4", made(sums));
    NdBuffer wide = Functions.add(Float32Buffer.of(1, 2), 1, to.dtype(DType.FLOAT64));
    assertEquals(Float64Buffer.of(2, 3), wide);
    assertEquals("chunks of 3, compression 4", made(wide));
    NdBuffer taken = Functions.take(a, Int64Buffer.of(-1), Bounds.WRAP, to.order(Order.F));
    assertEquals(Float64Buffer.of(16), taken);
    assertEquals("chunks of 3, compression 4", made(taken));
    assertEquals(
        "Destination[Buffers.with().backend(\"chunked\").with(\"chunks\", 3)"
            + ".with(\"compression\", 4)]",
        to.toString());
  }

  @Test
  void newBuffersToo() {
    NdBuffer copy = factory().with("chunks", 3).fromArray(a);
    assertEquals(a, copy);
    assertEquals("chunks of 3, compression none", made(copy));
    assertEquals(
        "chunks of 5, compression none",
        made(factory().with("chunks", 5).order(Order.F).zeros(DType.FLOAT64, 2, 2)));
    assertEquals("chunks of 16, compression none", made(factory().zeros(DType.FLOAT64, 2, 2)));
    assertEquals(
        "resolve does not take options, got [chunks]: they are for new buffers",
        assertThrows(
                UnsupportedOperationException.class, () -> factory().with("chunks", 3).resolve(a))
            .getMessage());
  }

  @Test
  void optionsThatABackendDoesNotHaveAreRefused() {
    Destination to = Destination.of(factory());
    assertRefused(
        "backend chunked has no option chunk: it has chunks, compression",
        () -> to.with("chunk", 64));
    assertRefused(
        "backend heap takes no options, got chunks",
        () -> Destination.backend("heap").with("chunks", 64));
    assertRefused(
        "backend heap takes no options, got chunks",
        () -> Functions.sqrt(a, Destination.heap().with("chunks", 64)));
    assertRefused(
        "backend heap takes no options, got chunks",
        () -> factory().with("chunks", 64).backend("heap"));
    assertRefused(
        "chunks is a number of elements, an int, not many",
        () -> Functions.sqrt(a, to.with("chunks", "many")));
    assertThrows(UnsupportedOperationException.class, () -> Destination.into(a).with("chunks", 64));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
