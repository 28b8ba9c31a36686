package io.monomorph.examples.chunks;

import static io.monomorph.Destination.into;

import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no more than a tile at a time, and what threads do together. */
class TileMemoryTest {
  @TempDir Path folder;

  /** With memory for two tiles only. */
  private static NdBuffer tightly(Supplier<NdBuffer> work) {
    System.setProperty("io.monomorph.tiles.memory", Integer.toString(2 * 16 * 20 * 8));
    try {
      return work.get();
    } finally {
      System.clearProperty("io.monomorph.tiles.memory");
    }
  }

  @Test
  void aTileAtATimeIsEnoughWhereTheOrderIsFree() {
    Chunks chunks = Chunks.of(folder.resolve("a"), new long[] {50, 70}, 16, 20);
    NdBuffer stored = chunks.stored();
    Chunks.assertSame(chunks.heap().sum(0), tightly(() -> stored.sum(0)));
    chunks.assertMoved(16, 0);
    Chunks.assertSame(chunks.heap().sum(0), tightly(() -> stored.transpose().sum(1)));
    chunks.assertMoved(16, 0);
    Chunks.assertSame(chunks.heap().gt(0).sum(), tightly(() -> stored.gt(0).sum()));
    chunks.assertMoved(16, 0);
    Chunks.assertSame(chunks.heap().transpose().copy(), tightly(() -> stored.transpose().copy()));
    chunks.assertMoved(16, 0);
    tightly(() -> Functions.add(stored, 1, into(stored)));
    chunks.assertMoved(16, 16);
  }

  @Test
  void sumsAlongTilesHaveTheirBitsInAnyMemory() {
    Chunks chunks = Chunks.of(folder.resolve("a"), new long[] {50, 70}, 16, 20);
    Chunks.assertSame(chunks.heap().sum(), tightly(() -> chunks.stored().sum()));
    Chunks.assertSame(chunks.heap().sum(1), tightly(() -> chunks.stored().sum(1)));
    Chunks.assertSame(chunks.heap().cumsum(1), tightly(() -> chunks.stored().cumsum(1)));
    NdBuffer mask = chunks.heap().gt(0);
    tightly(
        () -> {
          chunks.stored().at(mask).set(5);
          return mask;
        });
    chunks.heap().at(mask).set(5);
    Chunks.assertSame(chunks.heap(), chunks.stored().copy());
  }

  @Test
  void threadsShareNoTile() {
    Chunks chunks = Chunks.of(folder.resolve("b"), new long[] {500, 700}, 160, 200);
    ForkJoinPool pool = ForkJoinPool.commonPool();
    Ufuncs.MULTIPLY.on(pool).apply(chunks.stored(), 3, into(chunks.stored()));
    chunks.assertMoved(16, 16);
    NdBuffer tripled = chunks.heap().mul(3);
    Chunks.assertSame(tripled, chunks.stored().copy());
    chunks.restart();
    chunks.stored().lazy().on(pool).add(1).eval(into(chunks.stored()));
    chunks.assertMoved(16, 16);
    Chunks.assertSame(tripled.add(1), chunks.stored().copy());
    chunks.restart();
    Chunks.assertSame(tripled.add(1).sum(0), Ufuncs.ADD.on(pool).reduce(chunks.stored(), 0));
    chunks.assertMoved(16, 0);
    Chunks.assertSame(tripled.add(1).sum(1), Ufuncs.ADD.on(pool).reduce(chunks.stored(), 1));
    chunks.assertMoved(16, 0);
  }
}
