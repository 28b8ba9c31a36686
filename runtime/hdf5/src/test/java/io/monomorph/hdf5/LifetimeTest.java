package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float32Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who opens closes: files, datasets and their buffers, opened once or several times. */
class LifetimeTest {
  private static final Path CHUNKS = Resources.file("chunks_earliest.h5");

  @Test
  void aClosedFileEndsItsDatasets() throws IOException {
    Hdf5File file = Hdf5File.open(CHUNKS);
    Hdf5Dataset dataset = file.dataset("cube");
    Float32Buffer cube = dataset.as(Float32Buffer.class);
    Float32Buffer part = cube.get("1:3, ::-1");
    assertEquals(0.25f, cube.get(0, 0, 2));
    file.close();
    file.close();
    assertFalse(file.isOpen());
    assertFalse(dataset.isOpen());
    assertThrows(IllegalStateException.class, () -> cube.get(0, 0, 2));
    assertThrows(IllegalStateException.class, () -> part.sum());
    assertThrows(IllegalStateException.class, dataset::buffer);
    assertThrows(IllegalStateException.class, () -> file.dataset("cube"));
    assertThrows(IllegalStateException.class, () -> file.root().names());
    file.flush();
    dataset.flush();
    cube.flush();
    // What describes them stays known.
    assertArrayEquals(new long[] {7, 6, 5}, dataset.shape());
    assertArrayEquals(new long[] {7, 6, 5}, cube.shape());
    assertEquals(Optional.of(DType.FLOAT32), dataset.dtype());
    assertArrayEquals(new int[] {3, 4, 2}, dataset.chunkShape());
    assertTrue(dataset.toString().endsWith("[/cube] float32 [7, 6, 5]"), dataset.toString());
    assertTrue(file.toString().endsWith("(closed)"), file.toString());
    assertTrue(cube.toString().contains("closed"), cube.toString());
  }

  @Test
  void elementsThatAreNotInMemoryAreLentAsACopyOnly() throws IOException {
    try (Hdf5File file = Hdf5File.open(CHUNKS)) {
      NdBuffer cube = file.dataset("cube").buffer();
      String refused =
          assertThrows(UnsupportedOperationException.class, () -> cube.export(Requests.FULL_RO))
              .toString();
      assertTrue(refused.contains("has no memory that could be lent"), refused);
      assertTrue(refused.contains("lend a copy()"), refused);
      try (BufferView view = cube.copy().export(Requests.CONTIG)) {
        assertArrayEquals(cube.shape(), view.shape());
        assertEquals(0.25, view.item(0, 0, 2));
      }
    }
  }

  @Test
  void aFileIsClosedWithTheLastWhoOpenedIt() throws IOException {
    Hdf5File first = Hdf5File.open(CHUNKS);
    Hdf5File second = Hdf5File.open(CHUNKS);
    NdBuffer cube = second.dataset("cube").buffer();
    first.close();
    first.close();
    assertFalse(first.isOpen());
    assertTrue(second.isOpen());
    assertEquals(210, cube.size());
    cube.sum();
    second.close();
    assertThrows(IllegalStateException.class, cube::sum);
  }

  @Test
  void aDatasetThatOpenedTheFileClosesIt() throws Exception {
    Hdf5Dataset own = Hdf5Dataset.open(CHUNKS, "cube");
    assertTrue(own.isOwner());
    NdBuffer cube = own.buffer();
    cube.close();
    assertFalse(own.isOpen());
    assertThrows(IllegalStateException.class, cube::sum);

    try (Hdf5File file = Hdf5File.open(CHUNKS)) {
      Hdf5Dataset borrowed = file.dataset("cube");
      assertFalse(borrowed.isOwner());
      borrowed.close();
      borrowed.close();
      assertFalse(borrowed.isOpen());
      assertTrue(file.isOpen());
      assertThrows(IllegalStateException.class, borrowed::buffer);
      file.dataset("cube").buffer().sum();
    }
  }

  @Test
  void buffersKnowTheirDataset() throws IOException {
    try (Hdf5File file = Hdf5File.open(CHUNKS)) {
      Hdf5Dataset dataset = file.dataset("gz_fixed");
      NdBuffer buffer = dataset.buffer();
      assertSame(buffer, dataset.buffer());
      assertSame(buffer, Buffers.resolve(dataset));
      assertSame(dataset, Hdf5Dataset.of(buffer.get("1")).orElseThrow());
      assertTrue(Hdf5Dataset.of(Int32Buffer.zeros(2)).isEmpty());
      assertTrue(buffer.isReadOnly());
      assertThrows(UnsupportedOperationException.class, () -> buffer.assign(1));
      assertEquals("hdf5", buffer.backend().name());
      assertEquals("/gz_fixed", dataset.path());
      assertEquals("gz_fixed", dataset.name());
      assertEquals("", file.root().name());
      assertEquals(Int32Buffer.full(-5), dataset.fillValue().as(Int32Buffer.class));
    }
  }

  @Test
  void missingFilesAreToldByTheFileSystem() {
    Path missing = Resources.folder().resolve("missing.h5");
    assertThrows(NoSuchFileException.class, () -> Hdf5File.open(missing));
    assertThrows(NoSuchFileException.class, () -> Hdf5Dataset.open(missing, "a"));
    assertThrows(IOException.class, () -> Hdf5File.open(Resources.folder()));
  }
}
