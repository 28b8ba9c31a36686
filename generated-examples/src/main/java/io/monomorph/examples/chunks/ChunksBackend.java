package io.monomorph.examples.chunks;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.StoresRegion;
import io.monomorph.annotation.Tiles;
import io.monomorph.annotation.Wraps;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;

/** Arrays in directories of chunks as buffers. */
@BufferBackend(
    name = "chunks",
    core = ChunkDirectory.class,
    resolves = Path.class,
    options = {"path", "chunks"})
final class ChunksBackend {
  private ChunksBackend() {}

  @LoadsRegion(DType.FLOAT64)
  static void load(ChunkDirectory core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, false);
  }

  @StoresRegion(DType.FLOAT64)
  static void store(ChunkDirectory core, long[] start, long[] shape, double[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, true);
  }

  @LoadsRegion({DType.INT16, DType.UINT16})
  static void load(ChunkDirectory core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, false);
  }

  @StoresRegion({DType.INT16, DType.UINT16})
  static void store(ChunkDirectory core, long[] start, long[] shape, short[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, true);
  }

  @LoadsRegion(DType.COMPLEX64)
  static void load(ChunkDirectory core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, false);
  }

  @StoresRegion(DType.COMPLEX64)
  static void store(ChunkDirectory core, long[] start, long[] shape, float[] block, int offset) {
    core.move(start, shape, MemorySegment.ofArray(block), offset, true);
  }

  @Shape
  static long[] shape(ChunkDirectory core) {
    return core.shape();
  }

  @Tiles
  static long[] tiles(ChunkDirectory core) {
    return core.chunk();
  }

  @Allocates(DType.FLOAT64)
  static ChunkDirectory create(long[] shape, Map<String, Object> options) {
    if (options.get("path") instanceof Path path && options.get("chunks") instanceof long[] chunk) {
      return ChunkDirectory.create(path, DType.FLOAT64, shape, chunk);
    }
    throw new IllegalArgumentException("give a path, and the shape of chunks as long[]");
  }

  @Wraps
  static NdBuffer open(Path path) {
    ChunkDirectory core = ChunkDirectory.open(path);
    return switch (core.dtype()) {
      case FLOAT64 -> ChunksFloat64Buffer.wrap(core);
      case INT16 -> ChunksInt16Buffer.wrap(core);
      case UINT16 -> ChunksUInt16Buffer.wrap(core);
      case COMPLEX64 -> ChunksComplex64Buffer.wrap(core);
      default -> throw new IllegalArgumentException("no chunks of " + core.dtype() + " are read");
    };
  }
}
