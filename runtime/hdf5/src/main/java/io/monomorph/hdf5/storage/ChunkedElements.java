package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.ChunkTable;
import io.monomorph.hdf5.chunk.IndexReader;
import io.monomorph.hdf5.chunk.IndexWriter;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Pipeline;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Elements in chunks, of which only those are read that are needed. Stored chunks without filters
 * are read and written where they are; others are decoded, changed in memory, and put behind the
 * end of the file with a new index.
 */
final class ChunkedElements implements Elements {
  private final OpenFile file;
  private final ChunkGrid grid;
  private final Layout.Chunked layout;
  private final Pipeline filters;
  private final ElementCodec codec;
  private final Fill fill;
  private final byte[] message;

  /** Chunks that have changed since the last flush, as they are before filters. */
  private final Map<Long, byte[]> changed = new ConcurrentSkipListMap<>();

  private volatile @Nullable ChunkTable table;
  private @Nullable ChunkTable next;
  private boolean moved;

  ChunkedElements(OpenFile file, StoredDataset dataset, ChunkGrid grid, Layout.Chunked layout) {
    this.file = file;
    this.grid = grid;
    this.layout = layout;
    filters = dataset.filters();
    codec = new ElementCodec(dataset.numbers());
    fill = dataset.missing();
    message = dataset.layoutMessage();
  }

  /** The index, which is read when the first element is needed. */
  private ChunkTable table() {
    ChunkTable known = table;
    return known != null ? known : readTable();
  }

  private synchronized ChunkTable readTable() {
    ChunkTable known = table;
    if (known == null) {
      known = IndexReader.read(file.space(), grid, layout, !filters.isEmpty());
      table = known;
    }
    return known;
  }

  @Override
  public void read(long start, Object block, int offset, int length) {
    if (length == 0) {
      return;
    }
    long number = -1;
    MemorySegment bytes = null;
    ChunkWalk walk = new ChunkWalk(grid, start);
    for (int done = 0; done < length; ) {
      if (walk.number() != number) {
        number = walk.number();
        bytes = chunk(number);
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

  @Override
  public void write(long start, Object block, int offset, int length) {
    if (length == 0) {
      return;
    }
    long number = -1;
    MemorySegment bytes = null;
    ChunkWalk walk = new ChunkWalk(grid, start);
    for (int done = 0; done < length; ) {
      if (walk.number() != number || bytes == null) {
        makeRoom();
        number = walk.number();
        bytes = forWriting(number);
      }
      int run = (int) Math.min(walk.run(), length - done);
      codec.encode(block, offset + done, bytes, walk.position() * codec.size(), run);
      done += run;
      walk.advance(run);
    }
  }

  /** Changed chunks take at most half the memory that the cache may have. */
  private void makeRoom() {
    if ((changed.size() + 1L) * layout.chunkBytes() > file.cache().limit() / 2
        && !changed.isEmpty()) {
      file.flush();
    }
  }

  /** The bytes of a chunk: those in the file if they have no filter; null if it was not written. */
  private @Nullable MemorySegment chunk(long number) {
    byte[] own = changed.get(number);
    if (own != null) {
      return MemorySegment.ofArray(own);
    }
    // Asked after the changes: these are forgotten when the table has them.
    ChunkTable chunks = table();
    int entry = chunks.find(number);
    if (entry < 0) {
      return null;
    }
    int bytes = layout.chunkBytes();
    if (isPlain(number)) {
      return file.space().segment(chunks.address(entry), bytes);
    }
    // A chunk that changes gets another address, so that no old one is taken from the cache.
    long address = chunks.address(entry);
    return MemorySegment.ofArray(
        file.cache().get(this, address, () -> decode(chunks, entry, bytes)));
  }

  /** Whether the chunk is stored without filters, where it can be changed in its place. */
  private boolean isPlain(long number) {
    return filters.isEmpty()
        || (layout.index().edgesUnfiltered() && grid.isPartial(grid.place(number)));
  }

  private MemorySegment forWriting(long number) {
    MemorySegment known = chunk(number);
    if (known != null && (changed.containsKey(number) || isPlain(number))) {
      return known;
    }
    byte[] own = known == null ? filled() : known.toArray(ValueLayout.JAVA_BYTE);
    changed.put(number, own);
    file.changed(this);
    return MemorySegment.ofArray(own);
  }

  private byte[] filled() {
    byte[] bytes = new byte[layout.chunkBytes()];
    if (!fill.isZero()) {
      int count = bytes.length / codec.size();
      Object block = codec.dtype().newBlock(count);
      fill.fill(block, 0, count);
      codec.encode(block, 0, MemorySegment.ofArray(bytes), 0, count);
    }
    return bytes;
  }

  private byte[] decode(ChunkTable chunks, int entry, int bytes) {
    MemorySegment stored = file.space().segment(chunks.address(entry), chunks.bytes(entry));
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

  @Override
  public byte @Nullable [] flush(Appender appender) {
    if (changed.isEmpty() && !moved) {
      return null;
    }
    ChunkTable before = table();
    ChunkTable.Builder builder = new ChunkTable.Builder(grid);
    for (int entry = 0; entry < before.size(); entry++) {
      if (!changed.containsKey(before.number(entry))) {
        long[] place = grid.place(before.number(entry));
        builder.chunk(place, before.address(entry), before.bytes(entry), before.mask(entry));
      }
    }
    changed.forEach(
        (number, data) -> {
          byte[] stored = isPlain(number) ? data : filters.encode(data);
          long address = appender.append(stored, 8);
          builder.chunk(grid.place(number), address, stored.length, 0);
        });
    ChunkTable after = builder.build();
    next = after;
    return new IndexWriter(appender, grid, after, layout, !filters.isEmpty())
        .write(message, file.superblock().chunkNodes());
  }

  @Override
  public void flushed() {
    if (next != null) {
      table = next;
      next = null;
      moved = false;
      changed.clear();
    }
  }

  /**
   * The same chunks in a dataset of another shape; those outside of it are dropped. Where it has
   * become shorter inside a chunk, what is behind its end is as if it had never been written.
   */
  ChunkedElements resized(StoredDataset dataset) {
    ChunkGrid newGrid = new ChunkGrid(dataset.space(), layout.chunk());
    ChunkedElements after = new ChunkedElements(file, dataset, newGrid, layout);
    ChunkTable before = table();
    ChunkTable.Builder builder = new ChunkTable.Builder(newGrid);
    for (int entry = 0; entry < before.size(); entry++) {
      long[] place = grid.place(before.number(entry));
      builder.chunk(place, before.address(entry), before.bytes(entry), before.mask(entry));
    }
    ChunkTable kept = builder.build();
    after.table = kept;
    after.moved = true;
    for (int entry = 0; entry < kept.size(); entry++) {
      long[] place = newGrid.place(kept.number(entry));
      if (newGrid.isPartial(place) && !sameExtent(newGrid, place)) {
        after.changed.put(kept.number(entry), after.trimmed(kept.number(entry), place));
      }
    }
    file.changed(after);
    return after;
  }

  /** Whether as many elements of a chunk are inside the dataset as there were before. */
  private boolean sameExtent(ChunkGrid other, long[] place) {
    for (int axis = 0; axis < place.length; axis++) {
      long end = (place[axis] + 1) * grid.chunk(axis);
      if (Math.min(end, grid.extent(axis)) != Math.min(end, other.extent(axis))) {
        return false;
      }
    }
    return true;
  }

  /** A chunk whose elements outside of the dataset are those that were never written. */
  private byte[] trimmed(long number, long[] place) {
    byte[] own = filled();
    MemorySegment to = MemorySegment.ofArray(own);
    MemorySegment from = Objects.requireNonNull(chunk(number));
    int last = place.length - 1;
    long[] index = new long[place.length];
    long[] length = new long[place.length];
    for (int axis = 0; axis <= last; axis++) {
      long first = place[axis] * grid.chunk(axis);
      length[axis] = Math.min(grid.chunk(axis), grid.extent(axis) - first);
    }
    while (index[0] < length[0]) {
      long at = 0;
      for (int axis = 0; axis <= last; axis++) {
        at = at * grid.chunk(axis) + (axis == last ? 0 : index[axis]);
      }
      MemorySegment.copy(from, at * codec.size(), to, at * codec.size(), length[last] * codec.size());
      int axis = last - 1;
      if (axis < 0) {
        break;
      }
      index[axis]++;
      while (axis > 0 && index[axis] == length[axis]) {
        index[axis--] = 0;
        index[axis]++;
      }
    }
    return own;
  }
}
