package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Complex128Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int64Buffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes as h5py writes them, in headers and outside. */
class AttributesTest {
  @ParameterizedTest
  @ValueSource(strings = {"small_earliest", "small_v108", "small_latest", "attributes_latest"})
  void valuesAreThoseOfH5py(String name) throws IOException {
    Hdf5Dataset a;
    try (Hdf5File file = Hdf5File.open(Resources.file(name + ".h5"))) {
      a = file.dataset("a");
      assertEquals(
          20, file.root().attributes().keySet().stream().filter(k -> k.startsWith("d")).count());
      for (int k = 0; k < 20; k++) {
        Hdf5Attribute dense = file.root().attribute("dense%02d".formatted(k));
        assertEquals(k, dense.buffer().as(Int64Buffer.class).get());
      }
    }
    // They have been read, so that the file may be closed.
    assertEquals(2.5, a.attribute("one").buffer().as(Float64Buffer.class).get());
    assertEquals(0, a.attribute("one").shape().length);
    assertEquals(Buffers.fromArray(DType.INT16, new int[] {1, 2, 3}), a.attribute("row").buffer());
    assertEquals("int16 big-endian", a.attribute("row").type());
    assertEquals(Buffers.arange(DType.UINT64, 6).reshape(2, 3), a.attribute("table").buffer());
    assertEquals(true, a.attribute("flag").buffer().as(BoolBuffer.class).get());
    assertEquals(2.0, a.attribute("complex").buffer().as(Complex128Buffer.class).getImaginary());
    assertEquals("grüße", a.attribute("text").string());
    assertEquals(List.of("x", "", "long text"), a.attribute("texts").strings());
    assertEquals("fixed", a.attribute("bytes").string());
    assertEquals(List.of("ab", "c"), a.attribute("fixed").strings());
    assertEquals(0, a.attribute("nothing").buffer().size());
    assertEquals("text = grüße", a.attribute("text").toString());
  }

  @Test
  void valuesOutsideTheHeaderMayBeLarge() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("attributes_latest.h5"))) {
      assertEquals(Buffers.arange(9000), file.root().attribute("large").buffer());
    }
  }

  @Test
  void whatCannotBeReadHarmsNoOther() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("small_earliest.h5"))) {
      Hdf5Attribute reference = file.dataset("a").attribute("reference");
      assertEquals("reference", reference.type());
      Hdf5Exception refused = assertThrows(Hdf5Exception.class, reference::value);
      assertTrue(refused.toString().contains("[/a@reference]"), refused.toString());
      assertThrows(NoSuchElementException.class, () -> file.dataset("a").attribute("b"));
      assertThrows(
          IllegalArgumentException.class, () -> file.dataset("a").attribute("one").string());
      assertThrows(
          IllegalArgumentException.class, () -> file.dataset("a").attribute("text").buffer());
    }
  }
}
