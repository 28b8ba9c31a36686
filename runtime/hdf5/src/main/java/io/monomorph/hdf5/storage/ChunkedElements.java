package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.ChunkTable;
import io.monomorph.hdf5.chunk.IndexReader;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Pipeline;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** Elements in chunks, of which only those are read that are needed. */
final class ChunkedElements implements Elements {
  private final AddressSpace space;
  private final ChunkGrid grid;
  private final Layout.Chunked layout;
  private final Pipeline filters;
  private final ElementCodec codec;
  private final Fill fill;
  private final ChunkCache cache;
  private volatile @Nullable ChunkTable table;

  ChunkedElements(
      AddressSpace space,
      ChunkGrid grid,
      Layout.Chunked layout,
      Pipeline filters,
      ElementCodec codec,
      Fill fill,
      ChunkCache cache) {
    this.space = space;
    this.grid = grid;
    this.layout = layout;
    this.filters = filters;
    this.codec = codec;
    this.fill = fill;
    this.cache = cache;
  }

  /** The index, which is read when the first element is needed. */
  private ChunkTable table() {
    ChunkTable known = table;
    return known != null ? known : readTable();
  }

  private synchronized ChunkTable readTable() {
    ChunkTable known = table;
    if (known == null) {
      known = IndexReader.read(space, grid, layout, !filters.isEmpty());
      table = known;
    }
    return known;
  }

  @Override
  public void read(long start, Object block, int offset, int length) {
    if (length == 0) {
      return;
    }
    ChunkWalk walk = new ChunkWalk(grid, start);
    ChunkTable chunks = table();
    long number = -1;
    MemorySegment bytes = null;
    int done = 0;
    while (done < length) {
      if (walk.number() != number) {
        number = walk.number();
        bytes = chunk(chunks, number);
      }
      int run = (int) Math.min(walk.run(), length - done);
      if (bytes == null) {
        fill.fill(block, offset + done, run);
      } else {
        codec.decode(bytes, walk.position() * codec.size(), block, offset + done, run);
      }
      done += run;
      walk.advance(run);
    }
  }

  /** The bytes of a chunk: those in the file if they have no filter; null if it was not written. */
  private @Nullable MemorySegment chunk(ChunkTable chunks, long number) {
    int entry = chunks.find(number);
    if (entry < 0) {
      return null;
    }
    int bytes = layout.chunkBytes();
    if (filters.isEmpty() || isUnfilteredEdge(number)) {
      return space.segment(chunks.address(entry), bytes);
    }
    return MemorySegment.ofArray(cache.get(this, number, () -> decode(chunks, entry, bytes)));
  }

  private boolean isUnfilteredEdge(long number) {
    return layout.index().edgesUnfiltered() && grid.isPartial(grid.place(number));
  }

  private byte[] decode(ChunkTable chunks, int entry, int bytes) {
    MemorySegment stored = space.segment(chunks.address(entry), chunks.bytes(entry));
    try {
      byte[] data =
          filters.decode(stored.toArray(ValueLayout.JAVA_BYTE), chunks.mask(entry), bytes);
      if (data.length < bytes) {
        throw new FormatException(
            "a chunk has " + data.length + " bytes behind its filters, and should have " + bytes);
      }
      return data;
    } catch (OutOfMemoryError e) {
      throw new FormatException("there is no memory for a chunk of " + bytes + " bytes");
    }
  }
}
