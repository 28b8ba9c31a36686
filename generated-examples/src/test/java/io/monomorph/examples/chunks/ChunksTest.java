package io.monomorph.examples.chunks;

import static io.monomorph.Destination.into;
import static io.monomorph.examples.chunks.Chunks.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.BytesFactory;
import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often chunks are read and written: once for each operation, in whichever order it goes. */
class ChunksTest {
  @TempDir Path folder;
  private Chunks chunks;
  private Float64Buffer stored;
  private Float64Buffer heap;

  @BeforeEach
  void makeChunks() {
    // 4 x 4 chunks, the last ones cut.
    use(Chunks.of(folder.resolve("a"), new long[] {50, 70}, 16, 20));
  }

  private void use(Chunks newChunks) {
    chunks = newChunks;
    stored = chunks.stored();
    heap = chunks.heap();
  }

  /** Does the same with both buffers, and checks how many chunks that reads. */
  private void reads(int expected, Function<NdBuffer, NdBuffer> operation) {
    NdBuffer wanted = operation.apply(heap);
    chunks.restart();
    NdBuffer found = operation.apply(stored);
    chunks.assertMoved(expected, 0);
    assertSame(wanted, found);
  }

  @Test
  void copiesMoveEachChunkOnce() {
    reads(16, NdBuffer::copy);
    reads(16, a -> a.transpose().copy());
    stored.assign(heap.mul(2));
    chunks.assertMoved(0, 16);
    assertSame(heap.mul(2), stored.copy());
  }

  @Test
  void reductionsReadEachChunkOnce() {
    reads(16, NdBuffer::sum);
    reads(16, a -> a.transpose().sum());
    reads(16, a -> a.get("::-1, ::-1").sum());
    reads(16, NdBuffer::var);
    reads(16, NdBuffer::argmax);
    for (int axis = 0; axis < 2; axis++) {
      int along = axis;
      reads(16, a -> a.sum(along));
      reads(16, a -> a.transpose().sum(along));
      reads(16, a -> a.mean(along));
      reads(16, a -> a.var(along));
      reads(16, a -> a.max(along));
      reads(16, a -> a.argmax(along));
      reads(16, a -> a.median(along));
      reads(16, a -> a.cumsum(along));
      reads(16, a -> a.cumsum().reshape(50, 70).sum(along));
    }
  }

  @Test
  void threeAxesAreReducedInEveryWay() {
    use(Chunks.of(folder.resolve("b"), new long[] {9, 20, 14}, 4, 6, 5));
    for (int set = 1; set < 8; set++) {
      int[] axes = new int[Integer.bitCount(set)];
      for (int axis = 0, k = 0; axis < 3; axis++) {
        if ((set >> axis & 1) != 0) {
          axes[k++] = axis;
        }
      }
      reads(36, a -> a.sum(axes));
      reads(36, a -> a.transpose(2, 0, 1).sum(axes));
      reads(36, a -> a.max(axes));
    }
  }

  @Test
  void slicesReadTheChunksTheyTouch() {
    reads(4, a -> a.get("5").add(1));
    reads(4, a -> a.get(":, 69").sum());
    reads(12, a -> a.get("::20, ::-3").copy());
    reads(4, a -> a.get("10:20, 15:25").mul(2));
  }

  @Test
  void operandsInChunksAreReadOnceAndResultsWrittenOnce() {
    Chunks other = Chunks.of(folder.resolve("c"), new long[] {50, 70}, 7, 33);
    Chunks out = Chunks.of(folder.resolve("d"), new long[] {50, 70}, 20, 11);
    chunks.restart();
    other.restart();
    out.restart();
    Functions.add(stored, other.stored(), into(out.stored()));
    chunks.assertMoved(16, 0);
    other.assertMoved(24, 0);
    out.assertMoved(0, 21);
    assertSame(heap.add(other.heap()), out.stored().copy());
    stored.addInPlace(1);
  }

  @Test
  void masksAndIndicesReadEachChunkOnce() {
    BoolBuffer mask = heap.gt(0);
    reads(16, a -> a.get(mask));
    NdBuffer rows = Buffers.fromArray(new int[] {49, 3, 20, 3, 30, 1});
    reads(12, a -> a.at(rows).get());
    stored.at(mask).set(0);
    chunks.assertMoved(16, 16);
    heap.at(mask).set(0);
    assertSame(heap, stored.copy());
  }

  @Test
  void chunksAreReadToWhereThePrototypeSays() {
    for (Prototype prototype : List.of(Prototypes.HOST, Prototypes.NATIVE)) {
      ChunkDirectory directory = ChunkDirectory.open(folder.resolve("a"), prototype);
      Float64Buffer again = ChunksFloat64Buffer.wrap(directory);
      assertSame(heap, again.copy());
      again.at("3:30, 5:70:7").set(-1);
      heap.at("3:30, 5:70:7").set(-1);
      assertSame(heap, stored.copy());
    }
  }

  @Test
  void everyChunkThatIsReadIsAskedFor() {
    long[] made = new long[1];
    BytesFactory counting =
        new BytesFactory() {
          private static final long serialVersionUID = 1;

          @Override
          public Bytes allocate(long size) {
            made[0] += size;
            return HostMemory.NATIVE.allocate(size);
          }

          @Override
          public boolean holds(Bytes bytes) {
            return false;
          }
        };
    ChunkDirectory directory =
        ChunkDirectory.open(folder.resolve("a"), new Prototype(counting, HostMemory.HEAP));
    assertSame(heap.get(":16"), ChunksFloat64Buffer.wrap(directory).get(":16").copy());
    assertEquals(4 * 16 * 20 * 8, made[0]);
  }
}
