package io.monomorph.examples.chunks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A directory of chunks and a heap buffer with the same elements. */
final class Chunks {
  private final ChunkDirectory directory;
  private final Float64Buffer stored;
  private final Float64Buffer heap;
  private long read;
  private long written;

  private Chunks(ChunkDirectory directory, Float64Buffer heap) {
    this.directory = directory;
    this.stored = ChunksFloat64Buffer.wrap(directory);
    this.heap = heap;
    stored.assign(heap);
    restart();
  }

  /** Numbers of very different sizes: in another order their sum has other bits. */
  static Float64Buffer numbers(long seed, long... shape) {
    Random random = new Random(seed);
    int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    double[] values = new double[size];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextGaussian() * Math.pow(10, random.nextInt(12));
    }
    return Float64Buffer.of(values).reshape(shape);
  }

  static Chunks of(Path folder, long[] shape, long... chunk) {
    ChunkDirectory directory = ChunkDirectory.create(folder, DType.FLOAT64, shape, chunk);
    return new Chunks(directory, numbers(shape.length, shape));
  }

  Float64Buffer stored() {
    return stored;
  }

  Float64Buffer heap() {
    return heap;
  }

  /** Counts from here on. */
  void restart() {
    read = directory.chunksRead();
    written = directory.chunksWritten();
  }

  /** Checks how many chunks have been read and written since the last check. */
  void assertMoved(long chunksRead, long chunksWritten) {
    String moved =
        "%d read, %d written"
            .formatted(directory.chunksRead() - read, directory.chunksWritten() - written);
    restart();
    assertEquals("%d read, %d written".formatted(chunksRead, chunksWritten), moved);
  }

  static void assertSame(NdBuffer expected, NdBuffer actual) {
    assertEquals(expected.dtype(), actual.dtype());
    assertArrayEquals(expected.shape(), actual.shape());
    assertArrayEquals(bits(expected), bits(actual));
  }

  private static long[] bits(NdBuffer of) {
    double[] values = ((Float64Buffer) of.astype(DType.FLOAT64)).toArray();
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
