package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Float32Buffer;
import io.monomorph.NdBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the guide {@code docs/hdf5.md}. */
class RecipesTest {
  @Test
  void read() throws IOException {
    Path path = Resources.file("chunks_latest.h5");
    try (Hdf5File file = Hdf5File.open(path)) {
      Hdf5Dataset cube = file.dataset("cube");

      Float32Buffer elements = cube.as(Float32Buffer.class);
      NdBuffer corner = elements.get("-1, :2, ::-1");
      NdBuffer means = elements.mean(0);
      assertEquals(3 * 2 * 3, file.decodedChunks());
      assertEquals(List.of("deflate 2"), cube.filters());
      assertEquals(10, corner.size());
      assertEquals(30, means.size());
    }
  }
}
