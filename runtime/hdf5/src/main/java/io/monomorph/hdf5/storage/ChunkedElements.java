package io.monomorph.hdf5.storage;

import io.monomorph.bytes.Bytes;
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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Elements in chunks, of which only those are read that are needed. Stored chunks without filters
 * are read and written where they are; others are decoded, changed in memory, and put behind the
 * end of the file with a new index.
 */
final class ChunkedElements implements Elements {
  private static final int MOST_STAGED = 65_536;

  private final OpenFile file;
  private final ChunkGrid grid;
  private final Layout.Chunked layout;
  private final Pipeline filters;
  private final ElementCodec codec;
  private final Fill fill;
  private final byte[] message;

  /** Chunks that have changed since the last flush, as they are before filters. */
  private final NavigableMap<Long, byte[]> changed = new ConcurrentSkipListMap<>();

  /** Changed chunks that are behind the end of the file already, but not in the index. */
  private final NavigableMap<Long, Staged> staged = new ConcurrentSkipListMap<>();

  private record Staged(long address, int size) {}

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
        number = walk.number();
        makeRoom(number);
        bytes = forWriting(number);
      }
      int run = (int) Math.min(walk.run(), length - done);
      codec.encode(block, offset + done, bytes, walk.position() * codec.size(), run);
      done += run;
      walk.advance(run);
    }
  }

  /**
   * Changed chunks take at most half the memory that the cache may have. Who writes in C order does
   * not come back to the first of them.
   */
  private void makeRoom(long number) {
    while (!changed.isEmpty()
        && !changed.containsKey(number)
        && (changed.size() + 1L) * layout.chunkBytes() > file.cache().limit() / 2) {
      long first = changed.firstKey();
      staged.put(first, stage(file.appender(), first, changed.firstEntry().getValue()));
      changed.remove(first);
    }
    if (staged.size() >= MOST_STAGED) {
      // Arrays take less memory. The index that is in the file stays the old one until a flush.
      moved = true;
      table = merged();
      staged.clear();
    }
  }

  /** The chunks that are stored, also those that the index in the file does not have yet. */
  private ChunkTable merged() {
    ChunkTable before = table();
    ChunkTable.Builder builder = new ChunkTable.Builder(grid);
    int entry = 0;
    for (Map.Entry<Long, Staged> next : staged.entrySet()) {
      for (; entry < before.size() && before.number(entry) < next.getKey(); entry++) {
        add(builder, before, entry);
      }
      if (entry < before.size() && before.number(entry) == next.getKey()) {
        entry++;
      }
      Staged stored = next.getValue();
      builder.chunk(grid.place(next.getKey()), stored.address(), stored.size(), 0);
    }
    for (; entry < before.size(); entry++) {
      add(builder, before, entry);
    }
    return builder.build();
  }

  private void add(ChunkTable.Builder builder, ChunkTable from, int entry) {
    long[] place = grid.place(from.number(entry));
    builder.chunk(place, from.address(entry), from.bytes(entry), from.mask(entry));
  }

  private Staged stage(Appender appender, long number, byte[] data) {
    byte[] stored = isPlain(number) ? data : filters.encode(data);
    return new Staged(appender.append(stored, 8), stored.length);
  }

  /** The bytes of a chunk: those in the file if they have no filter; null if it was not written. */
  private @Nullable MemorySegment chunk(long number) {
    byte[] own = changed.get(number);
    if (own != null) {
      return MemorySegment.ofArray(own);
    }
    // Asked after the changes: these are forgotten when they are stored.
    Staged behind = staged.get(number);
    if (behind != null) {
      return stored(number, behind.address(), behind.size(), 0);
    }
    ChunkTable chunks = table();
    int entry = chunks.find(number);
    return entry < 0
        ? null
        : stored(number, chunks.address(entry), chunks.bytes(entry), chunks.mask(entry));
  }

  /** A chunk that changes gets another address, so that no old one is taken from the cache. */
  private MemorySegment stored(long number, long address, int size, int mask) {
    if (isPlain(number)) {
      return file.space().segment(address, layout.chunkBytes());
    }
    return file.cache().get(this, address, () -> decode(address, size, mask)).asSegment();
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

  /** A chunk without its filters, in memory of the kind that the file's prototype says. */
  private Bytes decode(long address, int size, int mask) {
    MemorySegment stored = file.space().segment(address, size);
    int bytes = layout.chunkBytes();
    try {
      byte[] data = filters.decode(stored.toArray(ValueLayout.JAVA_BYTE), mask, bytes);
      if (data.length < bytes) {
        throw new FormatException(
            "a chunk has " + data.length + " bytes behind its filters, and should have " + bytes);
      }
      return file.prototype().bytes().convert(Bytes.wrap(data, 0, bytes));
    } catch (OutOfMemoryError e) {
      throw new FormatException("there is no memory for a chunk of " + bytes + " bytes");
    }
  }

  @Override
  public byte @Nullable [] flush(Appender appender) {
    if (changed.isEmpty() && staged.isEmpty() && !moved) {
      return null;
    }
    changed.forEach((number, data) -> staged.put(number, stage(appender, number, data)));
    ChunkTable after = merged();
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
      staged.clear();
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
      add(builder, before, entry);
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
      MemorySegment.copy(
          from, at * codec.size(), to, at * codec.size(), length[last] * codec.size());
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
