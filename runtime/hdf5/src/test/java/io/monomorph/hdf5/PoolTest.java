package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.ProgressListener;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chunks are decoded on the threads of a pool, if a function is given one. */
class PoolTest {
  private static final int CHUNKS = 6 * 5;

  @TempDir Path folder;

  @Test
  void chunksAreDecodedOnceOnAPool() throws IOException {
    Path path = folder.resolve("pool.h5");
    NdBuffer values = Buffers.arange(DType.FLOAT64, 600 * 500).reshape(600, 500);
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root()
          .newDataset("x", DType.FLOAT64, 600, 500)
          .chunks(100, 100)
          .shuffle()
          .deflate(1)
          .create()
          .buffer()
          .assign(values);
    }
    try (ForkJoinPool pool = new ForkJoinPool(2);
        Hdf5File file = Hdf5File.open(path)) {
      file.cacheLimit(0);
      NdBuffer x = file.dataset("x").buffer();
      assertEquals(values.mul(2), Ufuncs.MULTIPLY.on(pool).apply(x, 2));
      assertEquals(CHUNKS, file.decodedChunks());
      assertEquals(values.sum(), Ufuncs.ADD.reduction().on(pool).apply(x));
      assertEquals(values.transpose().neg(), Ufuncs.NEGATIVE.on(pool).apply(x.transpose()));
      assertEquals(3 * CHUNKS, file.decodedChunks());
    }
  }

  @Test
  void aListenerHearsOfTheElements() throws IOException {
    try (ForkJoinPool pool = new ForkJoinPool(2);
        Hdf5File file = Hdf5File.create(folder.resolve("heard.h5"))) {
      NdBuffer x =
          file.root().newDataset("x", DType.INT8, 2000, 1500).chunks(100, 100).create().buffer();
      x.assign(1);
      List<Long> heard = Collections.synchronizedList(new ArrayList<>());
      List<Long> ends = Collections.synchronizedList(new ArrayList<>());
      ProgressListener listener =
          (done, all) -> {
            heard.add(done);
            ends.add(all);
          };
      NdBuffer sum = listener.watch(() -> Ufuncs.ADD.on(pool).apply(x, 1));
      assertEquals(3_000_000, sum.size());
      assertTrue(heard.size() >= 2, heard.toString());
      assertEquals(Collections.max(ends), Collections.max(heard));
    }
  }
}
