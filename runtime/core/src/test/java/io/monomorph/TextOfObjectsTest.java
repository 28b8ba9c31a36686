package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import org.junit.jupiter.api.Test;

/** What the smaller objects of the face print. */
class TextOfObjectsTest {
  private static final Float64Buffer MATRIX = Float64Buffer.zeros(3, 4);

  @Test
  void factoriesPrintHowTheyAreMade() {
    assertEquals("Buffers.with()", Buffers.with().toString());
    assertEquals(
        "Buffers.with().backend(\"cells\").order(F)",
        Buffers.with().order(Order.F).backend(new CellsBufferProvider()).toString());
    BackendRegistry mine = BackendRegistry.of(BackendRegistry.heapBackend());
    assertEquals(
        "Buffers.with().registry(BackendRegistry[heap(0)])",
        Buffers.with().registry(mine).toString());
  }

  @Test
  void partsAndSelectionsPrintWhereTheyAre() {
    assertEquals("3 parts along axis 0 of float64 (3, 4)", MATRIX.rows().toString());
    assertEquals("4 parts along axis 1 of float64 (3, 4)", MATRIX.along(-1).toString());
    assertEquals("float64 (3, 4) at [1:3, ::-1]", MATRIX.at("1:3, ::-1").toString());
    assertEquals("float64 (3, 4) at [0]", MATRIX.at(0).toString());
    assertEquals(
        "float64 (3, 4) at [[1, 2], bool(4,)], orthogonal",
        MATRIX.at(Index.of(1, 2), Index.mask(BoolBuffer.zeros(4))).orthogonal().toString());
  }

  @Test
  void indicesPrintTheirValuesIfTheyAreFew() {
    assertEquals("[1, 2]", Index.of(1, 2).toString());
    assertEquals("[]", Index.of().toString());
    assertEquals("int64(1000,)", Index.of(new long[1000]).toString());
    assertEquals("int32(2, 3)", Index.of(Int32Buffer.zeros(2, 3)).toString());
  }

  @Test
  void providersOfOneClassAreEqual() {
    for (BackendProvider backend : BackendRegistry.global()) {
      assertTrue(backend.toString().startsWith("backend " + backend.name() + ": "));
    }
    assertEquals(BackendRegistry.global().byName("heap"), MATRIX.backend());
    assertEquals(MATRIX.backend(), MATRIX.transpose().backend());
  }
}
