package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BinaryUfunc;
import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes one number is reduced by the threads of a pool, with the same bits. */
class PoolReductionsTest {
  private static final long ROWS = 1_003;
  private static final long COLUMNS = 1_024;
  private static final int CHUNK_ROWS = 20;
  private static final int CHUNKS = 51 * 8;

  private static final List<UnaryOperator<NdBuffer>> VIEWS =
      List.of(x -> x, x -> x.get("::-1, ::-1"), x -> x.get("3:-5"), NdBuffer::transpose);

  @TempDir Path folder;

  private NdBuffer dataset(Hdf5File file, DType dtype, boolean chunked) throws IOException {
    Hdf5DatasetBuilder builder = file.root().newDataset("x" + chunked, dtype, ROWS, COLUMNS);
    NdBuffer x = (chunked ? builder.chunks(CHUNK_ROWS, 128) : builder).create().buffer();
    x.assign(Buffers.arange(DType.FLOAT64, ROWS * COLUMNS).sin().mul(100).reshape(ROWS, COLUMNS));
    return x;
  }

  @ParameterizedTest
  @EnumSource(value = DType.class, names = "BOOL", mode = EnumSource.Mode.EXCLUDE)
  void resultsAreThoseOfOneThread(DType dtype) throws IOException {
    try (ForkJoinPool pool = new ForkJoinPool(3);
        Hdf5File file = Hdf5File.create(folder.resolve("x.h5"))) {
      for (boolean chunked : new boolean[] {true, false}) {
        NdBuffer x = dataset(file, dtype, chunked);
        NdBuffer copy = x.copy();
        for (UnaryOperator<NdBuffer> cut : VIEWS) {
          NdBuffer view = cut.apply(x);
          for (BinaryUfunc ufunc : List.of(Ufuncs.ADD, Ufuncs.MAXIMUM, Ufuncs.FMIN)) {
            NdBuffer expected = ufunc.reduction().apply(view);
            assertEquals(expected, ufunc.reduction().on(pool).apply(view));
            assertEquals(expected, ufunc.reduction().apply(cut.apply(copy)));
          }
          NdBuffer mask = view.gt(3);
          assertEquals(
              Ufuncs.ADD.reduction().where(mask).apply(view),
              Ufuncs.ADD.reduction().where(mask).on(pool).apply(view));
          assertEquals(
              Ufuncs.ADD.reduction().initial(5).apply(view),
              Ufuncs.ADD.reduction().initial(5).on(pool).apply(view));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "COMPLEX64", "INT16"})
  void threadsShareChunks(DType dtype) throws IOException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ForkJoinPool.ForkJoinWorkerThreadFactory factory =
        pool -> {
          var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
          threads.add(thread);
          return thread;
        };
    try (ForkJoinPool pool = new ForkJoinPool(2, factory, null, false);
        Hdf5File file = Hdf5File.create(folder.resolve("shared.h5"))) {
      NdBuffer x = dataset(file, dtype, true);
      file.flush();
      file.cacheLimit(0);
      long before = file.decodedChunks();
      Ufuncs.ADD.reduction().on(pool).apply(x);
      // Not two exactly: a pool may start a thread in place of one that waits for another.
      assertTrue(threads.size() >= 2, threads.size() + " threads have been started");
      long decoded = file.decodedChunks() - before;
      // Rows of chunks in which parts meet are decoded for both.
      assertTrue(decoded <= CHUNKS + 8 * 5, decoded + " chunks have been decoded");
    }
  }

  @Test
  void aBrokenChunkIsNamed() throws IOException {
    Path path = folder.resolve("broken.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root()
          .newDataset("x", DType.FLOAT64, ROWS, COLUMNS)
          .chunks(CHUNK_ROWS, 128)
          .fletcher32()
          .create()
          .buffer()
          .assign(1.5);
    }
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length / 2] ^= 1;
    Files.write(path, bytes);
    try (ForkJoinPool pool = new ForkJoinPool(2);
        Hdf5File file = Hdf5File.open(path)) {
      NdBuffer x = file.dataset("x").buffer();
      RuntimeException refused =
          assertThrows(RuntimeException.class, () -> Ufuncs.ADD.reduction().on(pool).apply(x));
      assertTrue(refused.toString().contains("broken.h5"), refused.toString());
      assertTrue(refused.toString().contains("/x"), refused.toString());
    }
  }
}
