package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasets of files of h5py are changed in place, and resized; h5py reads the same afterwards. */
class InPlaceTest {
  @TempDir Path folder;

  private Path copy(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.copy(Resources.file(name), path);
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunks_earliest.h5", "chunks_latest.h5"})
  void everyIndexOfChunks(String name) throws IOException {
    Path path = copy(name);
    Map<String, NdBuffer> expected = new TreeMap<>();
    int refused = 0;
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      for (String dataset : file.root().names()) {
        if (dataset.startsWith("lzf")) {
          assertTrue(file.dataset(dataset).buffer().isReadOnly());
          refused++;
          continue;
        }
        NdBuffer stored = file.dataset(dataset).buffer();
        NdBuffer heap = stored.copy();
        for (NdBuffer target : new NdBuffer[] {stored, heap}) {
          target.at("-1").set(77);
          target.at("::5").set(3);
        }
        expected.put(dataset, heap);
        assertTrue(heap.equals(stored), dataset);
      }
    }
    assertEquals(22, refused);
    try (Hdf5File file = Hdf5File.open(path)) {
      expected.forEach(
          (dataset, heap) -> assertTrue(heap.equals(file.dataset(dataset).buffer()), dataset));
    }
    Referee.agrees(path);
    if (Referee.isThere()) {
      String changed =
          Referee.python(
              path,
              """
              for n in f:
                  f[n][0] = 5
              for n in ('gz_two', 'plain_one', 'sgzf_inner_sparse'):
                  f[n].resize(tuple(e + 9 if m is None else e for e, m in zip(f[n].shape, f[n].maxshape)))
                  f[n][-1] = 8
              """);
      assertEquals("", changed);
      Referee.agrees(path);
    }
  }

  @Test
  void allDtypesAndLayouts() throws IOException {
    Path path = copy("dtypes_earliest.h5");
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      for (String group : new String[] {"contiguous", "compact", "chunked"}) {
        for (String dataset : file.group(group).names()) {
          NdBuffer buffer = file.group(group).dataset(dataset).buffer();
          buffer.at("1, 1:").set(1);
        }
      }
      file.dataset("scalar").buffer().assign(9);
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals("[1 1]", file.dataset("compact/be_i2").buffer().get("1, 1:").toString());
      assertEquals("9.0", file.dataset("scalar").buffer().toString());
    }
    Referee.agrees(path);
  }

  @Test
  void neverWrittenDatasetsGetRoom() throws IOException {
    Path path = copy("fills_earliest.h5");
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      for (String dataset : file.root().names()) {
        file.dataset(dataset).buffer().at("1").set(4);
      }
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals("[9 9 9 9]", file.dataset("ifset_0").buffer().get("0").toString());
      assertEquals("[0 0 0 0]", file.dataset("never_2").buffer().get("0").toString());
    }
    Referee.agrees(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"links_earliest.h5", "links_v108.h5", "links_latest.h5", "small_v108.h5"})
  void anyGroupTakesNewObjects(String name) throws IOException {
    Path path = copy(name);
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      for (int round = 0; round < 3; round++) {
        for (int k = 0; k < 15; k++) {
          String added = "added" + (char) ('z' - k) + round;
          Hdf5Dataset made = file.root().write(added, Int32Buffer.of(k, round));
          made.setAttribute("k", k);
          file.root().newGroup("many").write(added, Int32Buffer.of(k));
          file.root().write("few/a/new/" + added, Int32Buffer.of(round));
        }
        file.root().setAttribute("round" + round, "r" + round);
        file.flush();
      }
      file.root().newDataset("addedz0", DType.INT8, 2).overwrite().create();
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(45, file.root().names().stream().filter(n -> n.startsWith("added")).count());
      assertEquals(Int32Buffer.of(3, 2), file.dataset("addedw2").buffer());
      assertEquals(DType.INT8, file.dataset("addedz0").dtype().orElseThrow());
      assertEquals("r1", file.root().attribute("round1").string());
    }
    Referee.agrees(path);
    if (Referee.isThere()) {
      String changed =
          Referee.python(
              path,
              """
              for k in range(40):
                  f['python%d' % k] = k
                  f['many/python%d' % k] = k
                  f['few/a/new/python%d' % k] = k
                  f.attrs['python%d' % k] = k
              del f['addedy0'], f['many/addedy1']
              """);
      assertEquals("", changed);
      Referee.agrees(path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "sgzf"})
  void datasetsGrowAndShrink(String filters) throws IOException {
    for (String version : new String[] {"earliest", "latest"}) {
      Path path = folder.resolve(filters + version + ".h5");
      Files.copy(Resources.file("chunks_" + version + ".h5"), path);
      for (String growth : new String[] {"two", "one", "inner", "later"}) {
        try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
          Hdf5Dataset dataset = file.dataset(filters + "_" + growth);
          long[] shape = dataset.shape();
          int axis = growth.equals("inner") ? 1 : 0;
          Int32Buffer before = dataset.as(Int32Buffer.class);
          Int32Buffer heap = before.copy();
          resize(dataset, axis, 7);
          assertThrows(IllegalStateException.class, () -> before.get(0, 0));
          resize(dataset, axis, 19);
          Int32Buffer after = dataset.as(Int32Buffer.class);
          String kept = axis == 0 ? ":7" : ":, :7";
          String fresh = axis == 0 ? "7:" : ":, 7:";
          assertEquals(heap.get(kept), after.get(kept));
          assertEquals(Int32Buffer.full(-5, after.get(fresh).shape()), after.get(fresh));
          after.at("-1").set(12);
          assertThrows(IllegalArgumentException.class, () -> dataset.resize(1));
          assertEquals(shape.length, dataset.shape().length);
        }
      }
      try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
        Hdf5Dataset fixed = file.dataset(filters + "_fixed");
        assertThrows(IllegalArgumentException.class, () -> fixed.resize(13, 13));
      }
      Referee.agrees(path);
    }
  }

  private static void resize(Hdf5Dataset dataset, int axis, long extent) {
    long[] shape = dataset.shape();
    shape[axis] = extent;
    dataset.resize(shape);
    assertEquals(Arrays.toString(shape), Arrays.toString(dataset.shape()));
  }

  @Test
  void aSmallCacheWritesInParts() throws IOException {
    Path path = folder.resolve("parts.h5");
    Int32Buffer values = Int32Buffer.zeros(200, 300);
    values.assign(Buffers.arange(300));
    try (Hdf5File file = Hdf5File.create(path).cacheLimit(20_000)) {
      Hdf5Dataset made =
          file.root().newDataset("x", DType.INT32, 200, 300).chunks(20, 30).deflate(1).create();
      made.buffer().assign(values);
      made.buffer().at("17, 250").set(-1);
      values.set(17, 250, -1);
      assertEquals(values, made.buffer());
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(values, file.dataset("x").buffer());
    }
    Referee.agrees(path);
  }
}
