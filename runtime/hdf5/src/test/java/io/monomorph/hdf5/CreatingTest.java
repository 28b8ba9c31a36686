package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files, groups, datasets and attributes; read back here, by h5py and by jhdf. */
class CreatingTest {
  @TempDir Path folder;

  private static NdBuffer values(DType dtype, long... shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    return Buffers.arange(DType.INT64, size).mod(101).astype(dtype).reshape(shape);
  }

  @Test
  void allDtypesInBothByteOrders() throws IOException {
    Path path = folder.resolve("dtypes.h5");
    Map<String, NdBuffer> written = new TreeMap<>();
    try (Hdf5File file = Hdf5File.create(path)) {
      for (DType dtype : DType.values()) {
        for (boolean big : new boolean[] {false, true}) {
          for (boolean chunked : new boolean[] {false, true}) {
            String name = dtype + (big ? "/be" : "/le") + (chunked ? "_chunked" : "");
            Hdf5DatasetBuilder made = file.root().newDataset(name, dtype, 7, 5);
            if (big) {
              made.bigEndian();
            }
            if (chunked) {
              made.chunks(3, 2).shuffle().deflate(3).fletcher32();
            }
            NdBuffer values = values(dtype, 7, 5);
            made.create().buffer().assign(values);
            written.put(name, values);
          }
        }
      }
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      written.forEach(
          (name, values) -> {
            assertEquals(values.dtype(), file.dataset(name).dtype().orElseThrow());
            assertTrue(values.equals(file.dataset(name).buffer()), name);
          });
    }
    Referee.agrees(path);
    try (HdfFile file = new HdfFile(path)) {
      assertArrayEquals(
          (double[][]) file.getDatasetByPath("float64/be_chunked").getData(),
          (double[][]) file.getDatasetByPath("float64/le").getData());
    }
  }

  @Test
  void fillShapesAndDefaultChunks() throws IOException {
    Path path = folder.resolve("shapes.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Group root = file.root();
      root.newDataset("scalar", DType.FLOAT64).create().buffer().assign(2.5);
      root.newDataset("empty", DType.INT16, 0, 3).create();
      root.newDataset("empty_chunked", DType.INT16, 0, 3).maxShape(-1, 3).create();
      root.newDataset("filled", DType.INT32, 4, 3).fill(7).create();
      root.newDataset("filled_chunked", DType.INT32, 5, 3).fill(-7).chunks(2, 2).create();
      Int32Buffer partly =
          root.newDataset("partly", DType.INT32, 4, 3).fill(7).create().as(Int32Buffer.class);
      partly.set(1, 1, 0);
      root.newDataset("partly_chunked", DType.COMPLEX128, 9)
          .fill(2.5)
          .chunks(4)
          .create()
          .buffer()
          .at("5")
          .set(1);
      root.newDataset("default", DType.FLOAT64, 3000, 700).deflate(1).create();
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      assertEquals(Float64Buffer.full(2.5), file.dataset("scalar").buffer());
      assertEquals(0, file.dataset("empty").buffer().size());
      assertArrayEquals(new long[] {-1, 3}, file.dataset("empty_chunked").maxShape());
      assertEquals(Int32Buffer.full(7, 4, 3), file.dataset("filled").buffer());
      assertEquals(Int32Buffer.full(-7, 5, 3), file.dataset("filled_chunked").buffer());
      assertEquals(7L * 11, file.dataset("partly").buffer().sum().item());
      assertEquals("contiguous", file.dataset("filled").layout());
      int[] chunk = file.dataset("default").chunkShape();
      assertTrue(chunk[0] * chunk[1] * 8 <= 256 << 10, chunk[0] + " x " + chunk[1]);
      assertTrue(chunk[0] * chunk[1] * 8 > 64 << 10, chunk[0] + " x " + chunk[1]);
    }
    Referee.agrees(path);
  }

  @Test
  void groupsAndAttributes() throws IOException {
    Path path = folder.resolve("attributes.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Hdf5Dataset data = file.root().write("a/b/data", Int32Buffer.of(1, 2, 3));
      data.setAttribute("units", "m/s²");
      data.setAttribute("scale", 0.5);
      data.setAttribute("count", 3);
      data.setAttribute("valid", true);
      data.setAttribute("row", new double[] {1, 2.5});
      data.setAttribute("names", List.of("x", "longer"));
      data.setAttribute("table", Buffers.arange(DType.UINT16, 6).reshape(2, 3).transpose());
      data.setAttribute("scale", 0.25f);
      data.setAttribute("gone", 1);
      data.removeAttribute("gone");
      assertEquals("m/s²", data.attribute("units").string());
      file.flush();
      data.setAttribute("late", 1L);
      for (int k = 0; k < 40; k++) {
        file.root().setAttribute("many" + k, k);
        file.root().newGroup("groups/g" + k);
      }
      file.root().newGroup("groups/g7").write("x", Float64Buffer.of(1));
      assertEquals(41 - 1, file.group("groups").names().size());
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      Hdf5Dataset data = file.dataset("a/b/data");
      assertEquals("m/s²", data.attribute("units").string());
      assertEquals("scale = 0.25", data.attribute("scale").toString());
      assertEquals("float32", data.attribute("scale").type());
      assertEquals(List.of("x", "longer"), data.attribute("names").strings());
      assertEquals(
          Buffers.arange(DType.UINT16, 6).reshape(2, 3).transpose(),
          data.attribute("table").buffer());
      assertEquals(8, data.attributes().size());
      assertEquals(40, file.root().attributes().size());
      assertEquals(Float64Buffer.of(1), file.dataset("groups/g7/x").buffer());
    }
    Referee.agrees(path);
    if (Referee.isThere()) {
      String printed =
          Referee.python(
              path,
              """
              a = f['a/b/data'].attrs
              print(a['units'].decode(), a['scale'], a['valid'], list(a['row']), list(a['names']))
              print(a['table'].tolist(), len(f.attrs), f.attrs['many17'], len(f['groups']))
              f['groups/added'] = 5
              f.attrs['more'] = 'x'
              del f['a/b/data'].attrs['row']
              """);
      assertEquals(
          """
          m/s² 0.25 True [1.0, 2.5] [b'x', b'longer']
          [[0, 3], [1, 4], [2, 5]] 40 17 40
          """,
          printed);
      try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
        assertEquals("x", file.root().attribute("more").string());
        file.root().setAttribute("more", "y");
        file.group("groups").write("after", Int32Buffer.of(4));
      }
      Referee.agrees(path);
    }
  }

  @Test
  void modesDecideWhatMayExist() throws IOException {
    Path path = folder.resolve("modes.h5");
    assertThrows(IOException.class, () -> Hdf5File.open(path, Hdf5Mode.READ_WRITE));
    Hdf5File.open(path, Hdf5Mode.WRITE_OR_CREATE).close();
    assertThrows(FileAlreadyExistsException.class, () -> Hdf5File.create(path));
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.WRITE_OR_CREATE)) {
      file.root().write("x", Int32Buffer.of(1));
      assertThrows(IllegalArgumentException.class, () -> file.root().write("x", Int32Buffer.of(2)));
      Int32Buffer old = file.dataset("x").as(Int32Buffer.class);
      file.root().newDataset("x", DType.FLOAT64, 2).overwrite().create();
      assertEquals(Float64Buffer.zeros(2), file.dataset("x").buffer());
      assertThrows(IllegalStateException.class, () -> old.get(0));
      assertThrows(IllegalArgumentException.class, () -> file.root().newGroup("x"));
      assertThrows(IllegalStateException.class, () -> Hdf5File.open(path, Hdf5Mode.REPLACE));
      try (Hdf5File reader = Hdf5File.open(path)) {
        NdBuffer shared = reader.dataset("x").buffer();
        file.dataset("x").buffer().assign(3);
        assertEquals(Float64Buffer.full(3, 2), shared);
        assertTrue(shared.isReadOnly());
        assertThrows(UnsupportedOperationException.class, () -> reader.root().newGroup("g"));
        assertThrows(UnsupportedOperationException.class, () -> reader.root().setAttribute("a", 1));
      }
    }
    try (Hdf5File reader = Hdf5File.open(path)) {
      assertThrows(IllegalStateException.class, () -> Hdf5File.open(path, Hdf5Mode.READ_WRITE));
      assertEquals(Float64Buffer.full(3, 2), reader.dataset("x").buffer());
    }
    Hdf5File.open(path, Hdf5Mode.REPLACE).close();
    try (Hdf5File reader = Hdf5File.open(path)) {
      assertEquals(List.of(), reader.root().names());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void manyChunksAndHugeDatasetsTakeNoHeap() throws IOException {
    Path path = folder.resolve("huge.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      Float64Buffer huge =
          file.root()
              .newDataset("huge", DType.FLOAT64, 400_000, 6_000)
              .create()
              .as(Float64Buffer.class);
      huge.set(399_999, 5_999, 1.5);
      huge.get("123456").assign(2);
      Int32Buffer many =
          file.root()
              .newDataset("many", DType.INT32, 3000, 4)
              .chunks(1, 2)
              .deflate(1)
              .create()
              .as(Int32Buffer.class);
      many.assign(values(DType.INT32, 3000, 4));
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      Float64Buffer huge = file.dataset("huge").as(Float64Buffer.class);
      assertEquals(1.5, huge.get(-1, -1));
      assertEquals(12_000.0, huge.get("123455:123458").sum().item());
      assertEquals(values(DType.INT32, 3000, 4), file.dataset("many").buffer());
    }
  }
}
