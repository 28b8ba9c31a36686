package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Float32Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How many chunks are decoded, and how many bytes of them are kept. */
class ChunkCacheTest {
  private static Hdf5File open() throws IOException {
    return Hdf5File.open(Resources.file("chunks_latest.h5"));
  }

  @Test
  void onlyNeededChunksAreDecoded() throws IOException {
    try (Hdf5File file = open()) {
      NdBuffer table = file.dataset("sgz_fixed").buffer(); // 12 x 13 in chunks of 5 x 4
      assertEquals(0, file.decodedChunks());
      table.get("0, 0:3").sum();
      assertEquals(1, file.decodedChunks());
      table.get(":, 5").sum();
      assertEquals(4, file.decodedChunks());
      table.get("11, ::-6").sum();
      assertEquals(6, file.decodedChunks());
    }
  }

  @Test
  void aWholeDatasetIsDecodedOnce() throws IOException {
    try (Hdf5File file = open()) {
      NdBuffer cube = file.dataset("cube").buffer();
      cube.sum();
      assertEquals(3 * 2 * 3, file.decodedChunks());
      cube.mean(0);
      cube.transpose().copy();
      assertEquals(3 * 2 * 3, file.decodedChunks());
      assertEquals(18 * 3 * 4 * 2 * 4, file.cachedBytes());
    }
  }

  @Test
  void aRowOfChunksIsEnough() throws IOException {
    try (Hdf5File file = open().cacheLimit(6 * 3 * 4 * 2 * 4)) {
      NdBuffer cube = file.dataset("cube").buffer();
      cube.copy();
      assertEquals(3 * 2 * 3, file.decodedChunks());
      assertTrue(file.cachedBytes() <= file.cacheLimit());
    }
  }

  @Test
  void valuesAreRightWithoutACache() throws IOException {
    Float32Buffer expected;
    try (Hdf5File file = open()) {
      expected = file.dataset("cube").as(Float32Buffer.class).copy();
    }
    try (Hdf5File file = open().cacheLimit(0)) {
      assertEquals(expected, file.dataset("cube").buffer());
      assertEquals(3 * 4 * 2 * 4, file.cachedBytes());
      assertThrows(IllegalArgumentException.class, () -> file.cacheLimit(-1));
    }
  }

  @Test
  void anyIndexReadsTheSameAsOnTheHeap() throws IOException {
    try (Hdf5File file = open()) {
      Int32Buffer stored = file.dataset("sgzf_two").as(Int32Buffer.class);
      Int32Buffer heap = stored.copy();
      for (String index :
          List.of("::2, ::-1", "3:4, 1:-1", "-1", ":, 12", "..., None, ::5", "5:5")) {
        assertEquals(heap.get(index), stored.get(index), index);
      }
      assertEquals(heap.at(heap.gt(100)).get(), stored.at(stored.gt(100)).get());
      assertEquals(heap.transpose().sum(0), stored.transpose().sum(0));
      assertEquals(heap.reshape(13, 12), stored.reshape(13, 12));
    }
  }

  @Test
  void threadsDecodeNoChunkTwice() throws Exception {
    try (Hdf5File file = open();
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      NdBuffer many = file.dataset("many").buffer();
      Object expected = many.copy().sum();
      long decoded = file.decodedChunks();
      assertTrue(decoded <= 3000);
      try (Hdf5File again = Hdf5File.open(Resources.file("chunks_earliest.h5"))) {
        NdBuffer other = again.dataset("many").buffer();
        List<Future<Object>> sums = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
          sums.add(pool.submit(() -> other.sum()));
        }
        for (Future<Object> sum : sums) {
          assertEquals(expected, sum.get());
        }
        assertEquals(decoded, again.decodedChunks());
      }
    }
  }
}
