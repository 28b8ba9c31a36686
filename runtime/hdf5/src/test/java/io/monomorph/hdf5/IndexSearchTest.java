package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Int32Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.ChunkIndex;
import io.monomorph.hdf5.chunk.ChunkTable;
import io.monomorph.hdf5.chunk.IndexReader;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.StoredDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chunk that is looked for alone is the one that the whole index has. */
class IndexSearchTest {
  /** Indexes of several levels and pages, with and without filters, some chunks never written. */
  private static final String MANY =
      """
      f.close()
      f = h5py.File(sys.argv[1], 'w', libver=LIBVER)
      def add(name, shape, most, chunks, early=False, **settings):
          plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
          plist.set_chunk(chunks)
          if early:
              plist.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
          if settings:
              plist.set_deflate(1)
          most = tuple(h5py.h5s.UNLIMITED if m is None else m for m in most)
          space = h5py.h5s.create_simple(shape, most)
          d = h5py.Dataset(h5py.h5d.create(f.id, name.encode(), h5py.h5t.STD_I32LE, space, plist))
          x = np.arange(np.prod(shape), dtype='i4').reshape(shape)
          d[: shape[0] // 3] = x[: shape[0] // 3]
          d[shape[0] // 2 : -3] = x[shape[0] // 2 : -3]
      for z in ({}, {'deflate': 1}):
          add('line%d' % len(z), (5000,), (5000,), (2,), **z)
          add('plane%d' % len(z), (90, 70), (95, 90), (2, 3), **z)
          add('grows%d' % len(z), (20000,), (None,), (2,), **z)
          add('rows%d' % len(z), (300, 40), (None, 50), (3, 4), **z)
          add('columns%d' % len(z), (40, 300), (50, None), (4, 3), **z)
          add('both%d' % len(z), (120, 130), (None, None), (2, 2), **z)
      add('early', (70, 90), (75, 95), (2, 3), early=True)
      add('one', (7,), (7,), (7,))
      f.close()
      """;

  private static final long MOST = 25_000;

  @TempDir Path folder;

  @Test
  void everyChunkOfTheGoldensIsFound() throws IOException {
    Set<ChunkIndex.Kind> seen = EnumSet.noneOf(ChunkIndex.Kind.class);
    for (Path path : GoldenFilesTest.files()) {
      check(path, seen);
    }
    assertTrue(seen.size() >= 5, seen.toString());
  }

  @Test
  void everyChunkOfLargeIndexesIsFound() throws IOException {
    Assumptions.assumeTrue(Referee.isThere());
    Set<ChunkIndex.Kind> seen = EnumSet.noneOf(ChunkIndex.Kind.class);
    for (String version : new String[] {"'earliest'", "'latest'"}) {
      Path path = folder.resolve("many.h5");
      assertEquals("", Referee.python(path, MANY.replace("LIBVER", version)));
      check(path, seen);
      Referee.agrees(path);
      elements(path);
    }
    assertEquals(EnumSet.allOf(ChunkIndex.Kind.class), seen);
  }

  /** Compares what is found in a file that may be broken with its whole indexes. */
  static void check(Path path) throws IOException {
    try {
      check(path, EnumSet.noneOf(ChunkIndex.Kind.class));
    } catch (Hdf5Exception broken) {
      // Other tests say which files cannot be read.
    }
  }

  private static void check(Path path, Set<ChunkIndex.Kind> seen) throws IOException {
    try (Hdf5File file = Hdf5File.open(path)) {
      check(file.root(), seen, 0);
    }
  }

  /** Goes into groups that are not too deep: one may be inside itself, and names may be empty. */
  private static void check(Hdf5Group group, Set<ChunkIndex.Kind> seen, int depth) {
    for (String name : group.names()) {
      try {
        Hdf5Object member = group.get(name);
        if (member instanceof Hdf5Group inner && inner.path().length() < 60 && depth < 30) {
          check(inner, seen, depth + 1);
        } else if (member instanceof Hdf5Dataset dataset) {
          check(dataset, seen);
        }
      } catch (Hdf5Exception | NoSuchElementException | IllegalArgumentException broken) {
        // Other tests say which objects cannot be read, or are no datasets any more.
      }
    }
  }

  private static void check(Hdf5Dataset dataset, Set<ChunkIndex.Kind> seen) {
    OpenFile file = dataset.where().file();
    StoredDataset stored = StoredDataset.read(file.header(dataset.where().address()));
    if (!(stored.layout() instanceof Layout.Chunked layout)) {
      return;
    }
    if (layout.chunk().length != stored.space().shape().length) {
      return;
    }
    seen.add(layout.index().kind());
    ChunkGrid grid = new ChunkGrid(stored.space(), layout.chunk());
    boolean filtered = !stored.filters().isEmpty();
    ChunkTable all = null;
    try {
      all = IndexReader.read(file.space(), grid, layout, filtered);
    } catch (FormatException broken) {
      // Then a search may find something or not, as long as it ends.
    }
    for (long number = 0; number < Math.min(grid.size(), MOST); number++) {
      try {
        ChunkTable one = IndexReader.find(file.space(), grid, layout, filtered, number);
        if (all != null) {
          check(all, one, number, dataset + ", chunk " + number);
        }
      } catch (FormatException broken) {
        assertNull(all, dataset + ", chunk " + number + ": " + broken.getMessage());
      }
    }
  }

  private static void check(ChunkTable all, ChunkTable one, long number, String what) {
    int entry = all.find(number);
    assertEquals(entry < 0 ? 0 : 1, one.size(), what);
    if (entry >= 0) {
      assertEquals(0, one.find(number), what);
      assertEquals(all.address(entry), one.address(0), what);
      assertEquals(all.bytes(entry), one.bytes(0), what);
      assertEquals(all.mask(entry), one.mask(0), what);
    }
  }

  /** Elements one by one, in a new order, until the whole index has been read, and after that. */
  private static void elements(Path path) throws IOException {
    Int32Buffer all;
    try (Hdf5File file = Hdf5File.open(path)) {
      all = file.dataset("both1").as(Int32Buffer.class).copy();
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      Int32Buffer x = file.dataset("both1").as(Int32Buffer.class);
      Random random = new Random(3);
      for (int k = 0; k < 500; k++) {
        long row = random.nextInt(120);
        long column = random.nextInt(130);
        assertEquals(all.get(row, column), x.get(row, column));
      }
    }
  }

  /** What was written since the file was opened is found too. */
  @Test
  void changedChunksAreFoundWithoutTheIndexOfTheOthers() throws IOException {
    Path path = folder.resolve("changed.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root().newDataset("x", DType.INT32, 4000).chunks(4).create().buffer().at("::2").set(7);
    }
    try (Hdf5File file = Hdf5File.open(path, Hdf5Mode.READ_WRITE)) {
      Int32Buffer x = file.dataset("x").as(Int32Buffer.class);
      assertEquals(7, x.get(2000));
      x.at("2000:2004").set(Buffers.arange(4));
      x.set(17, 9);
      assertEquals(Int32Buffer.of(0, 1, 2, 3, 7), x.get("2000:2005"));
      file.flush();
      assertEquals(Int32Buffer.of(7, 9, 7), x.get("16:19"));
    }
    try (Hdf5File file = Hdf5File.open(path)) {
      Int32Buffer x = file.dataset("x").as(Int32Buffer.class);
      assertEquals(9, x.get(17));
      assertEquals(3, x.get(2003));
      assertEquals(0, x.get(2005));
      assertEquals(7, x.get(3998));
    }
  }
}
