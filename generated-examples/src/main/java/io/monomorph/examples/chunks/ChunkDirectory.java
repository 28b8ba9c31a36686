package io.monomorph.examples.chunks;

import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * An array in a directory: each chunk is a file of its elements in C order, or all zeros. Chunks
 * are read to the memory that a prototype says.
 */
public final class ChunkDirectory {
  private final Path path;
  private final DType dtype;
  private final long[] shape;
  private final long[] chunk;
  private final Prototype prototype;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  private ChunkDirectory(Path path, DType dtype, long[] shape, long[] chunk, Prototype prototype) {
    this.path = path;
    this.dtype = dtype;
    this.shape = shape.clone();
    this.chunk = chunk.clone();
    this.prototype = prototype;
  }

  /** Makes a directory for an array of zeros. */
  public static ChunkDirectory create(Path path, DType dtype, long[] shape, long... chunk) {
    try {
      Files.createDirectories(path);
      Files.write(path.resolve("array"), List.of(dtype.name(), text(shape), text(chunk)));
      return new ChunkDirectory(path, dtype, shape, chunk, Prototypes.current());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Opens a directory, without reading any chunk. */
  public static ChunkDirectory open(Path path) {
    return open(path, Prototypes.current());
  }

  /** As {@link #open(Path)}, and says where chunks go when they are read. */
  public static ChunkDirectory open(Path path, Prototype prototype) {
    try {
      List<String> lines = Files.readAllLines(path.resolve("array"));
      DType dtype = DType.valueOf(lines.get(0));
      return new ChunkDirectory(path, dtype, longs(lines.get(1)), longs(lines.get(2)), prototype);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(long[] numbers) {
    return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  private static long[] longs(String text) {
    return Arrays.stream(text.split(" "))
        .filter(number -> !number.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  DType dtype() {
    return dtype;
  }

  long[] shape() {
    return shape.clone();
  }

  long[] chunk() {
    return chunk.clone();
  }

  /** How many chunks have been read so far. */
  public long chunksRead() {
    return read.get();
  }

  /** How many chunks have been written so far. */
  public long chunksWritten() {
    return written.get();
  }

  /** Copies a region to the bytes of a block, or the bytes to the region. */
  void move(long[] start, long[] extent, MemorySegment block, int offset, boolean writes) {
    long[] first = start.clone();
    Arrays.setAll(first, axis -> start[axis] / chunk[axis]);
    long[] count = start.clone();
    Arrays.setAll(count, axis -> (start[axis] + extent[axis] - 1) / chunk[axis] - first[axis] + 1);
    new Box(first, count).forEach(at -> moveChunk(at, start, extent, block, offset, writes));
  }

  private void moveChunk(
      long[] at, long[] start, long[] extent, MemorySegment block, int offset, boolean writes) {
    Path file = path.resolve(at.length == 0 ? "0" : text(at).replace(' ', '.'));
    long[] low = start.clone();
    long[] common = start.clone();
    boolean isWhole = true;
    for (int axis = 0; axis < low.length; axis++) {
      long origin = at[axis] * chunk[axis];
      low[axis] = Math.max(start[axis], origin);
      common[axis] = Math.min(start[axis] + extent[axis], origin + chunk[axis]) - low[axis];
      isWhole &= common[axis] == Math.min(chunk[axis], shape[axis] - origin);
    }
    try {
      Bytes bytes = writes && isWhole ? prototype.bytes().allocate(bytes()) : read(file);
      MemorySegment elements = bytes.asSegment();
      int inner = low.length - 1;
      long[] rows = common.clone();
      long row = dtype.itemSize();
      if (inner >= 0) {
        rows[inner] = 1;
        row *= common[inner];
      }
      long length = row;
      new Box(low, rows)
          .forEach(
              place -> {
                long here = offset + Box.index(place, start, extent);
                long there = 0;
                for (int axis = 0; axis < place.length; axis++) {
                  there = there * chunk[axis] + place[axis] % chunk[axis];
                }
                long to = there * dtype.itemSize();
                long from = here * dtype.itemSize();
                if (writes) {
                  MemorySegment.copy(block, from, elements, to, length);
                } else {
                  MemorySegment.copy(elements, to, block, from, length);
                }
              });
      if (writes) {
        write(file, bytes);
        written.incrementAndGet();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("chunk " + file.getFileName() + " of " + path, failure);
    }
  }

  private Bytes read(Path file) throws IOException {
    read.incrementAndGet();
    if (!Files.exists(file)) {
      return prototype.bytes().allocate(bytes());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return prototype.bytes().read(in, bytes());
    }
  }

  private static void write(Path file, Bytes bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      bytes.writeTo(out);
    }
  }

  private int bytes() {
    return (int) (Arrays.stream(chunk).reduce(1, (a, b) -> a * b) * dtype.itemSize());
  }
}
