package io.monomorph.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.NpzFile;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scaled components have the bits that NumPy computes, read and written, for each two dtypes. */
class ScaledAgainstNumpyTest {
  private static Map<String, NdBuffer> goldens = Map.of();

  @BeforeAll
  static void load() throws IOException {
    Map<String, NdBuffer> read = new HashMap<>();
    try (NpzFile file =
        Buffers.loadNpz(Path.of("src/test/resources/io/monomorph/storage/scaled.npz"))) {
      for (String name : file.keySet()) {
        read.put(name, file.read(name));
      }
    }
    goldens = read;
  }

  private static NdBuffer golden(DType raw, DType dtype, String what) {
    NdBuffer golden = goldens.get(raw + "-" + dtype + "-" + what);
    assertTrue(golden != null, () -> raw + "-" + dtype + "-" + what);
    return golden;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void readAndWritten(DType raw) {
    for (DType dtype : DType.values()) {
      NdBuffer own = golden(raw, dtype, "raw").get("0").copy();
      NdBuffer with = golden(raw, dtype, "scale");
      double scale = with.getDouble(0);
      double shift = with.getDouble(1);
      ScaledPlanar<NdBuffer> storage = Components.scaledPlanar(dtype, scale, shift, own);
      NdBuffer read = golden(raw, dtype, "values").get("0");
      String what = raw + " as " + dtype + " times " + scale + " plus " + shift;
      assertTrue(LayoutsTest.sameBits(read, storage.component(0)), what);
      for (int k = 0; k < read.size(); k++) {
        assertEquals(read.item(k), storage.buffer().item(k, 0), what);
      }
      NdBuffer written = golden(raw, dtype, "values").get("1");
      storage.component(0).assign(written);
      NdBuffer stored = golden(raw, dtype, "raw").get("1");
      assertTrue(LayoutsTest.sameBits(stored, own), () -> what + ": " + stored + " and " + own);
      NdBuffer other = Buffers.zeros(raw, own.size());
      storage.setBuffer(0, other);
      for (int k = 0; k < written.size(); k++) {
        storage.buffer().at(k, 0).set(written.item(k));
      }
      assertTrue(LayoutsTest.sameBits(stored, other), () -> what + ": " + stored + " and " + other);
    }
  }
}
