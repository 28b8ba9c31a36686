package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What PyMetric's buffers over HDF5 do, as it is meant, row by row. The numbers of the rows are
 * those of docs/pymetric-rows.md.
 */
class PyMetricFilesTest {
  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = folder.resolve("data.h5");
  }

  private BufferFactory factory() {
    return Buffers.with().backend("hdf5").with("file", path).with("create", true).with("path", "x");
  }

  private static boolean isOpen(NdBuffer buffer) {
    return Hdf5Dataset.of(buffer).orElseThrow().isOpen();
  }

  @Test
  void p11FactoriesOwnWhatTheyOpen() {
    NdBuffer zeros = factory().zeros(DType.FLOAT64, 3);
    assertTrue(Hdf5Dataset.of(zeros).orElseThrow().isOwner());
    zeros.close();
    assertFalse(isOpen(zeros));
    for (String made : new String[] {"ones", "full", "empty", "fromArray"}) {
      BufferFactory next = factory().with("path", made);
      NdBuffer buffer =
          switch (made) {
            case "ones" -> next.ones(DType.INT32, 2);
            case "full" -> next.full(DType.INT32, 7, 2);
            case "empty" -> next.empty(DType.INT32, 2);
            default -> next.fromArray(new int[] {1, 2});
          };
      assertTrue(Hdf5Dataset.of(buffer).orElseThrow().isOwner(), made);
      buffer.close();
      assertFalse(isOpen(buffer), made);
    }
  }

  @Test
  void p67ACopyLeavesTheDatasetAlone() {
    NdBuffer stored = factory().with("deflate", 4).fromArray(Buffers.arange(6));
    NdBuffer copy = stored.copy();
    assertEquals("heap", copy.backend().name());
    copy.assign(0);
    assertEquals(Buffers.arange(6), stored);
    assertEquals("[deflate 4]", Hdf5Dataset.of(stored).orElseThrow().filters().toString());
    stored.close();
  }

  @Test
  void p70To74TransformsAreViewsOfTheFile() {
    NdBuffer stored = factory().fromArray(Buffers.arange(6).reshape(2, 3));
    assertEquals("hdf5", stored.transpose().backend().name());
    stored.reshape(3, 2).at("0, 0").set(10);
    stored.transpose().at("2, 1").set(15);
    stored.expandDims(0).at("0, 1, 1").set(14);
    assertEquals("[[10  1  2]\n [ 3 14 15]]", stored.toString());
    assertEquals(Int64Buffer.of(10, 1, 2, 3, 14, 15, 10), stored.resize(7));
    assertEquals("[[10  1  2]\n [ 3 14 15]]", stored.toString(), "resize is a copy");
    stored.close();
  }

  @Test
  void transformsGoToOtherFilesInOneExpression() throws IOException {
    NdBuffer stored = factory().fromArray(Buffers.arange(6));
    NdBuffer other =
        factory()
            .with("file", folder.resolve("other.h5"))
            .with("chunks", new int[] {1, 3})
            .fromArray(stored.reshape(2, 3).transpose());
    other.close();
    stored.close();
    try (Hdf5File file = Hdf5File.open(folder.resolve("other.h5"))) {
      assertEquals(Buffers.arange(6).reshape(2, 3).transpose(), file.dataset("x").buffer());
      assertArrayEquals(new int[] {1, 3}, file.dataset("x").chunkShape());
    }
  }

  @Test
  void p75FileAndPathAreNeeded() {
    BufferFactory bare = Buffers.with().backend("hdf5");
    assertThrows(IllegalArgumentException.class, () -> bare.fromArray(new int[] {1}));
    BufferFactory onlyFile = bare.with("file", path).with("create", true);
    assertThrows(IllegalArgumentException.class, () -> onlyFile.fromArray(new int[] {1}));
    assertFalse(Files.exists(path));
  }

  @Test
  void p76FilesAreMadeIfThatIsAskedFor() {
    BufferFactory without = factory().with("create", false);
    UncheckedIOException missing =
        assertThrows(UncheckedIOException.class, () -> without.zeros(DType.INT8, 1));
    assertTrue(missing.getCause() instanceof NoSuchFileException);
    factory().zeros(DType.INT8, 1).close();
    assertTrue(Files.exists(path));
  }

  @Test
  void p77And78FilesAreGivenInThreeWays() throws IOException {
    try (Hdf5File file = Hdf5File.create(path)) {
      NdBuffer inOpenFile = factory().with("file", file).ones(DType.INT8, 1);
      assertFalse(Hdf5Dataset.of(inOpenFile).orElseThrow().isOwner());
    }
    factory().with("file", path.toString()).with("path", "y").ones(DType.INT8, 1).close();
    assertThrows(
        IllegalArgumentException.class, () -> factory().with("file", 3).ones(DType.INT8, 1));
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals("[x, y]", file.root().names().toString());
    }
  }

  @Test
  void p79DatasetsAreReplacedIfThatIsAskedFor() {
    factory().zeros(DType.INT8, 1).close();
    assertThrows(IllegalArgumentException.class, () -> factory().zeros(DType.INT8, 2));
    NdBuffer replaced = factory().with("overwrite", true).zeros(DType.INT8, 3);
    assertEquals(3, replaced.size());
    NdBuffer again = factory().with("overwrite", true).zeros(DType.INT8, 4);
    assertThrows(IllegalStateException.class, () -> replaced.getLong(0));
    assertEquals(0, again.getLong(3));
    replaced.close();
    again.close();
  }

  @Test
  void p80OptionsArePassedOn() {
    NdBuffer made =
        factory()
            .with("chunks", new int[] {2})
            .with("deflate", 9)
            .with("shuffle", true)
            .with("fletcher32", true)
            .with("maxShape", new long[] {-1})
            .with("fill", 3)
            .empty(DType.INT16, 5);
    Hdf5Dataset dataset = Hdf5Dataset.of(made).orElseThrow();
    assertEquals("[shuffle, deflate 9, fletcher32]", dataset.filters().toString());
    assertArrayEquals(new int[] {2}, dataset.chunkShape());
    assertArrayEquals(new long[] {-1}, dataset.maxShape());
    assertEquals(3, made.getLong(4));
    made.close();
  }

  @Test
  void p81DatasetsAreWrapped() throws IOException {
    factory().ones(DType.INT16, 5).close();
    try (Hdf5File file = Hdf5File.open(path)) {
      Hdf5Dataset dataset = file.dataset("x");
      NdBuffer wrapped = Buffers.resolve(dataset);
      assertSame(dataset.buffer(), wrapped);
      assertFalse(Hdf5Dataset.of(wrapped).orElseThrow().isOwner());
      dataset.close();
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> Buffers.resolve(dataset));
      assertTrue(String.valueOf(refused.getMessage()).contains("is closed"), refused.toString());
    }
  }

  @Test
  void p82OpeningSaysWhatIsMissing() throws IOException {
    assertThrows(NoSuchFileException.class, () -> Hdf5Dataset.open(path, "x"));
    factory().with("path", "group/x").ones(DType.INT16, 5).close();
    assertThrows(NoSuchElementException.class, () -> Hdf5Dataset.open(path, "y"));
    assertThrows(IllegalArgumentException.class, () -> Hdf5Dataset.open(path, "group"));
    Hdf5Dataset readOnly = Hdf5Dataset.open(path, "group/x");
    assertThrows(UnsupportedOperationException.class, () -> readOnly.buffer().assign(2));
    readOnly.close();
    Hdf5Dataset writable = Hdf5Dataset.open(path, "group/x", Hdf5Mode.READ_WRITE);
    writable.buffer().assign(2);
    writable.close();
    try (Hdf5Dataset again = Hdf5Dataset.open(path, "group/x")) {
      assertEquals(10, again.buffer().sum().getLong());
    }
  }

  @Test
  void p83And84ClosingTwiceHasNoEffect() throws IOException {
    try (Hdf5File file = Hdf5File.create(path)) {
      NdBuffer borrowed = factory().with("file", file).ones(DType.INT8, 2);
      borrowed.close();
      borrowed.close();
      assertTrue(file.isOpen(), "only an owner closes the file");
    }
    NdBuffer own = factory().with("path", "y").ones(DType.INT8, 2);
    own.close();
    own.close();
    assertFalse(isOpen(own));
  }

  @Test
  void p85FlushingIsAlwaysPossible() throws IOException {
    NdBuffer written = factory().ones(DType.INT8, 2);
    written.flush();
    written.close();
    written.flush();
    try (Hdf5Dataset readOnly = Hdf5Dataset.open(path, "x")) {
      readOnly.buffer().flush();
      readOnly.flush();
    }
  }

  @Test
  void p86And87WhatIsKnownStaysKnown() {
    NdBuffer closed = factory().with("path", "a/x").ones(DType.INT8, 2, 3);
    Hdf5Dataset dataset = Hdf5Dataset.of(closed).orElseThrow();
    closed.close();
    assertFalse(dataset.isOpen());
    assertEquals("data.h5", String.valueOf(dataset.file().getFileName()));
    assertEquals("x", dataset.name());
    assertEquals("/a/x", dataset.path());
    assertArrayEquals(new long[] {2, 3}, closed.shape());
    assertEquals(DType.INT8, closed.dtype());
    assertTrue(dataset.toString().contains("[/a/x] int8 [2, 3]"), dataset.toString());
    assertTrue(closed.toString().contains("closed"), closed.toString());
    assertThrows(IllegalStateException.class, () -> closed.getLong(0, 0));
    assertThrows(IllegalStateException.class, () -> closed.assign(1));
  }
}
