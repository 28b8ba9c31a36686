package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing writes through a read-only view, nor through a view of one. */
class ReadOnlyTest {
  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void elementsAreNotWritten(BackendProvider backend, DType dtype) {
    NdBuffer buffer = ((NdBuffer) backend.allocate(dtype, 2, 2)).asReadOnly();
    List<Object> value = Elements.value(dtype, 1);
    assertRefused(() -> Elements.set(buffer.get("0, 0"), value));
    assertRefused(() -> Elements.set(buffer.get("0"), value, 1));
    assertRefused(() -> Elements.set(buffer.get("0"), value, 1L));
    assertRefused(() -> Elements.set(buffer, value, 1, 1));
    assertRefused(() -> Elements.set(buffer, value, 1L, 1L));
    assertRefused(() -> Elements.set(buffer.get("None"), value, 0, 1, 1));
    assertRefused(() -> Elements.set(buffer.get("None"), value, 0L, 1L, 1L));
    assertRefused(() -> Elements.set(buffer, value, new int[] {1, 1}));
    assertRefused(() -> Elements.set(buffer, value, new long[] {1, 1}));
    assertRefused(() -> buffer.assign(Buffers.ones(dtype)));
    assertEquals(Buffers.zeros(dtype, 2, 2), buffer);
  }

  @Test
  void viewsOfReadOnlyViewsAreReadOnly() {
    Float64Buffer buffer = Float64Buffer.zeros(2, 1, 2).asReadOnly();
    assertTrue(buffer.get("0").isReadOnly());
    assertTrue(buffer.transpose().isReadOnly());
    assertTrue(buffer.reshape(4).isReadOnly());
    assertTrue(buffer.ravel().isReadOnly());
    assertTrue(buffer.squeeze().isReadOnly());
    assertTrue(buffer.expandDims(0).isReadOnly());
    assertTrue(buffer.diagonal().isReadOnly());
    assertTrue(buffer.asReadOnly().isReadOnly());
    assertRefused(() -> buffer.fill(1));
  }

  @Test
  void broadcastViewsAreReadOnlyAndCopiesAreNot() {
    Float64Buffer buffer = Float64Buffer.ones(2);
    assertTrue(buffer.broadcastTo(2).isReadOnly());
    assertTrue(buffer.broadcastTo(3, 2).get("1").isReadOnly());
    assertFalse(buffer.broadcastTo(3, 2).copy().isReadOnly());
    assertFalse(buffer.asReadOnly().astype(DType.INT8).isReadOnly());
    assertFalse(buffer.isReadOnly());
  }

  private static void assertRefused(Executable write) {
    assertEquals(
        "this buffer is read-only, as a broadcast or read-only view or storage is; copy() gives a"
            + " writable one",
        assertThrows(UnsupportedOperationException.class, write).getMessage());
  }
}
