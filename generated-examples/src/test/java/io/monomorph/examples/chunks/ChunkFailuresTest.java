package io.monomorph.examples.chunks;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.ProgressListener;
import io.monomorph.dtype.DType;
import io.monomorph.spi.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when a chunk cannot be read or written, and how far an operation has come. */
class ChunkFailuresTest {
  @TempDir Path folder;

  private Chunks chunks(String name) {
    return Chunks.of(folder.resolve(name), new long[] {50, 70}, 16, 20);
  }

  /** A folder cannot be read as a file. */
  private void breakChunk(String path) throws IOException {
    Files.deleteIfExists(folder.resolve(path));
    Files.createDirectory(folder.resolve(path));
  }

  private static void assertSaid(String text, StorageException failure) {
    assertTrue(failure.toString().contains(text), failure.toString());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Float64Buffer stored = chunks("a").stored();
    breakChunk("a/1.2");
    StorageException failure = assertThrows(StorageException.class, () -> stored.mean(0));
    assertEquals(
        "mean: backend chunks could not read region [16:32, 40:60] of a float64 core:"
            + " java.io.UncheckedIOException: chunk 1.2 of "
            + folder.resolve("a")
            + "; nothing has been written to storage",
        failure.getMessage());
    assertInstanceOf(UncheckedIOException.class, failure.getCause());
    failure = assertThrows(StorageException.class, () -> stored.get(20, 50));
    assertSaid("backend chunks could not read region [20:21, 50:51]", failure);
  }

  @Test
  void targetsKeepWhatWasWrittenBefore() throws IOException {
    Chunks from = chunks("a");
    Chunks to = chunks("b");
    breakChunk("a/1.2");
    StorageException failure =
        assertThrows(
            StorageException.class, () -> Functions.add(from.stored(), 1, into(to.stored())));
    assertSaid("add: backend chunks could not read region", failure);
    assertSaid("; 6 tiles of the target have been written before and stay so", failure);
    Chunks.assertSame(from.heap().get(":16").add(1), to.stored().get(":16").copy());
    Chunks.assertSame(to.heap().get("32:"), to.stored().get("32:").copy());
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws IOException {
    Chunks to = chunks("b");
    breakChunk("b/0.1");
    StorageException failure =
        assertThrows(StorageException.class, () -> to.stored().assign(to.heap()));
    assertSaid("copy: backend chunks could not write region [0:16, 20:40]", failure);
  }

  @Test
  void listenersHearOfOperationsOnStorage() {
    Chunks chunks = chunks("a");
    List<String> told = new ArrayList<>();
    ProgressListener listener = (done, all) -> told.add(done + " of " + all);
    listener.watch(() -> chunks.stored().var(0));
    assertEquals(List.of("3500 of 3500"), told);
    told.clear();
    listener.watch(() -> chunks.stored().assign(1));
    assertEquals(List.of("3500 of 3500"), told);
    told.clear();
    listener.watch(() -> chunks.heap().sum());
    assertEquals(List.of(), told);
  }

  @Test
  void largeOperationsTellInBetween() {
    ChunkDirectory directory =
        ChunkDirectory.create(
            folder.resolve("c"), DType.FLOAT64, new long[] {4096, 1024}, 512, 1024);
    Float64Buffer stored = ChunksFloat64Buffer.wrap(directory);
    List<Long> told = new ArrayList<>();
    ProgressListener listener =
        (done, all) -> {
          told.add(done);
          assertEquals(4096L * 1024, all);
        };
    listener.watch(() -> Functions.add(stored, 1, into(stored.get("::-1"))));
    assertEquals(4096L * 1024, told.get(told.size() - 1));
    assertTrue(told.size() > 3, told.toString());
  }

  @Test
  void storageWithoutTilesIsWatchedToo() {
    NdBuffer memory = Buffers.with().backend("segment").zeros(DType.FLOAT64, 3 << 20);
    List<String> told = new ArrayList<>();
    ProgressListener listener = (done, all) -> told.add(done + " of " + all);
    listener.watch(() -> Functions.add(memory, 1, into(memory)));
    assertTrue(told.size() > 3, told.toString());
    assertEquals((6 << 20) + " of " + (6 << 20), told.get(told.size() - 1));
    assertEquals(3 << 20, memory.sum().getDouble());
  }

  @Test
  void interruptsEndOperations() {
    Chunks chunks = chunks("a");
    ProgressListener listener = (done, all) -> {};
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> listener.watch(() -> chunks.stored().sum()));
    } finally {
      assertTrue(Thread.interrupted());
    }
    Chunks.assertSame(chunks.heap().sum(), chunks.stored().sum());
  }
}
