package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of functions and new buffers in files, by the options of the backend. */
class AllocationTest {
  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = folder.resolve("made.h5");
  }

  private BufferFactory factory() {
    return Buffers.with().backend("hdf5").with("file", path).with("path", "a/x");
  }

  @Test
  void filesAreMadeOnlyIfAskedFor() throws Exception {
    UncheckedIOException missing =
        assertThrows(UncheckedIOException.class, () -> factory().zeros(DType.INT16, 2, 3));
    assertTrue(missing.getCause() instanceof NoSuchFileException);
    assertFalse(Files.exists(path));
    NdBuffer ones = factory().with("create", true).ones(DType.INT16, 2, 3);
    Hdf5Dataset dataset = Hdf5Dataset.of(ones).orElseThrow();
    assertTrue(dataset.isOwner());
    assertEquals("/a/x", dataset.path());
    ones.close();
    ones.close();
    assertFalse(dataset.isOpen());
    // The file is closed, and can be opened for reading.
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals("[[1 1 1]\n [1 1 1]]", file.dataset("a/x").buffer().toString());
    }
    IllegalArgumentException there =
        assertThrows(IllegalArgumentException.class, () -> factory().zeros(DType.INT16, 2));
    assertTrue(there.toString().contains("overwrite"), there.toString());
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(6, file.dataset("a/x").buffer().size(), "a failed call has closed the file");
    }
    factory().with("overwrite", true).zeros(DType.FLOAT64, 4).close();
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(Float64Buffer.zeros(4), file.dataset("a/x").buffer());
    }
  }

  @Test
  void anOpenFileIsNotClosed() throws Exception {
    try (Hdf5File file = Hdf5File.create(path)) {
      NdBuffer x = factory().with("file", file).zeros(DType.FLOAT32, 3);
      assertFalse(Hdf5Dataset.of(x).orElseThrow().isOwner());
      x.close();
      assertTrue(file.isOpen());
      // The same file by its path counts as opened once more.
      NdBuffer y = factory().with("path", "y").zeros(DType.FLOAT32, 3);
      assertTrue(Hdf5Dataset.of(y).orElseThrow().isOwner());
      y.close();
      assertTrue(file.isOpen());
      assertEquals(3, file.dataset("y").buffer().size());
    }
  }

  @Test
  void optionsDescribeTheDataset() throws IOException {
    try (Hdf5File file = Hdf5File.create(path)) {
      NdBuffer x =
          factory()
              .with("file", file)
              .with("chunks", new int[] {4, 5})
              .with("deflate", 3)
              .with("shuffle", true)
              .with("fletcher32", true)
              .with("maxShape", new long[] {-1, 20})
              .with("bigEndian", true)
              .fromArray(Buffers.arange(DType.INT32, 200).reshape(10, 20));
      Hdf5Dataset made = Hdf5Dataset.of(x).orElseThrow();
      assertEquals("int32 big-endian", made.type());
      assertArrayEquals(new int[] {4, 5}, made.chunkShape());
      assertEquals("[shuffle, deflate 3, fletcher32]", made.filters().toString());
      assertArrayEquals(new long[] {-1, 20}, made.maxShape());
      assertEquals(Buffers.arange(DType.INT32, 200).reshape(10, 20), x);
    }
    Referee.agrees(path);
  }

  @Test
  void resultsOfFunctionsGoToFiles() throws Exception {
    Float64Buffer a = Buffers.linspace(0, 1, 50);
    NdBuffer y =
        Functions.exp(
            a,
            Destination.backend("hdf5").with("file", path).with("path", "y").with("create", true));
    assertEquals(a.exp(), y);
    Functions.add(y, 1, Destination.into(y));
    assertEquals(a.exp().add(1), y);
    y.close();
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(a.exp().add(1), file.dataset("y").buffer());
    }
  }

  @Test
  void wrongOptionsAreNamed() {
    BufferFactory bare = Buffers.with().backend("hdf5");
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> bare.zeros(DType.INT8, 2));
    assertTrue(none.toString().contains("options file and path"), none.toString());
    assertThrows(IllegalArgumentException.class, () -> factory().with("colour", 1));
    assertThrows(
        IllegalArgumentException.class, () -> factory().with("file", 7).zeros(DType.INT8, 2));
    BufferFactory made = factory().with("create", true);
    assertThrows(IllegalArgumentException.class, () -> made.with("chunks", 4).zeros(DType.INT8, 2));
    assertThrows(
        IllegalArgumentException.class, () -> made.with("deflate", 10).zeros(DType.INT8, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> made.with("chunks", new int[] {2, 2}).zeros(DType.INT8, 2));
    assertFalse(Files.exists(path), "a call that failed has left a file");
  }
}
