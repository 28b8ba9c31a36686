package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody could read is refused before anything is written. */
class LimitsTest {
  @TempDir Path folder;

  private static long[] ones(int rank) {
    long[] shape = new long[rank];
    Arrays.fill(shape, 1);
    return shape;
  }

  /** The message, after which the file has to be what it was. */
  private String refused(Consumer<Hdf5Group> action) throws IOException {
    Path path = folder.resolve("limits.h5");
    Files.deleteIfExists(path);
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root().write("there", Buffers.arange(3));
    }
    byte[] before = Files.readAllBytes(path);
    String message;
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Hdf5Group root = file.root();
      message = message(assertThrows(IllegalArgumentException.class, () -> action.accept(root)));
      assertEquals("[there]", root.names().toString());
    }
    assertArrayEquals(before, Files.readAllBytes(path));
    return message;
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void axes() throws IOException {
    assertEquals(
        "HDF5 has at most 32 axes, not 33",
        refused(root -> root.newDataset("x", DType.INT8, ones(33)).create()));
    assertEquals(
        "HDF5 has at most 32 axes, not 64",
        refused(root -> root.setAttribute("x", Buffers.zeros(DType.INT8, ones(64)))));
    Path path = folder.resolve("32.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root().newDataset("x", DType.INT8, ones(32)).create().buffer().assign(5);
      file.root().setAttribute("a", Buffers.zeros(DType.INT8, ones(32)));
    }
    Referee.agrees(path);
  }

  @Test
  void elements() throws IOException {
    assertEquals(
        "shape [1099511627776, 1099511627776] of int32 has more bytes than a file can",
        refused(root -> root.newDataset("x", DType.INT32, 1L << 40, 1L << 40).create()));
    assertEquals(
        "shape [4611686018427387904] of int32 has more bytes than a file can",
        refused(root -> root.newDataset("x", DType.INT32, 1L << 62).chunks(9).create()));
    Path path = folder.resolve("grown.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset x =
          file.root().newDataset("x", DType.INT64, 2, 2).chunks(2, 2).maxShape(-1, -1).create();
      assertThrows(IllegalArgumentException.class, () -> x.resize(1L << 32, 1L << 32));
      assertEquals("[2, 2]", Arrays.toString(x.shape()));
      x.resize(1L << 30, 1L << 29);
      x.buffer().at("-1, -1").set(7);
    }
    Referee.agreesOnHeaders(path);
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(7L, file.dataset("x").buffer().item(-1, -1));
    }
  }

  @Test
  void chunks() throws IOException {
    assertEquals(
        "chunks of shape [1073741824, 4] of float64 have more than 2147483583 bytes",
        refused(root -> root.newDataset("x", DType.FLOAT64, 1L << 30, 4).chunks(1 << 30, 4)));
    assertEquals(
        "chunks of shape [2147483647] of int8 have more than 2147483583 bytes",
        refused(root -> root.newDataset("x", DType.INT8, 9).chunks(Integer.MAX_VALUE)));
  }

  @Test
  void names() throws IOException {
    assertEquals(
        "the name of an object ends at the character 0, which a?b has at index 1",
        refused(root -> root.newDataset("g/a\0b", DType.INT8, 9).create()));
    assertEquals(
        "the name of an object has at most 60000 bytes, not 60002",
        refused(root -> root.newGroup("new/" + "ü".repeat(30_001))));
    assertEquals("an attribute needs a name", refused(root -> root.setAttribute("", 1)));
    assertEquals(
        "the name of an attribute ends at the character 0, which ?x has at index 0",
        refused(root -> root.setAttribute("\0x", 1)));
    assertTrue(
        refused(root -> root.newDataset("there", DType.INT8).create())
            .endsWith("has /there already: newDataset(...).overwrite() replaces it"));
  }

  /** Messages have some of many names, and not all of a long one. */
  @Test
  void listsOfNames() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("names.h5"))) {
      Hdf5Group root = file.root();
      NoSuchElementException none =
          assertThrows(NoSuchElementException.class, () -> root.attribute("a"));
      assertTrue(message(none).endsWith("[/] has no attribute a, nor any other"));
      for (int k = 0; k < 25; k++) {
        root.setAttribute("a" + k + "x".repeat(1000), k);
        root.newGroup("g" + k + "y".repeat(1000));
      }
      String attributes =
          message(assertThrows(NoSuchElementException.class, () -> root.removeAttribute("b")));
      assertTrue(attributes.endsWith("... and 5 more"), attributes);
      String groups = message(assertThrows(NoSuchElementException.class, () -> root.get("b")));
      assertTrue(groups.endsWith("... and 5 more"), groups);
      assertFalse(groups.length() > 2000, groups);
    }
  }
}
