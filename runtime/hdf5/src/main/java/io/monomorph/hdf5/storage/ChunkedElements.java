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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elements in chunks, of which only those are read that are needed. Stored chunks without filters
 * are read and written where they are; others are decoded, changed in memory, and put behind the
 * end of the file with a new index.
 */
final class ChunkedElements implements Elements {
  private static final int MOST_STAGED = 65_536;
  private static final int ALIGNMENT = 8;

  /** To look for one chunk takes as long as to read the entries of so many. */
  private static final int CHUNKS_FOR_SEARCH = 64;

  private static final int MOST_SEARCHES = 16_384;

  /** Larger chunks are written from the heap: the memory for them would be kept. */
  private static final int MOST_DIRECT = 4 << 20;

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

  private record Staged(long address, int size) {
    Extent extent() {
      return new Extent(address, size);
    }
  }

  /** Where chunks were that the next index will not have. */
  private final List<Extent> replaced = new ArrayList<>();

  /** Where the index is, if it was written since the file was opened. */
  private List<Extent> indexParts = List.of();

  private volatile @Nullable ChunkTable table;

  /** How many chunks were looked for without the table. */
  private final AtomicLong searches = new AtomicLong();

  private @Nullable ChunkTable next;
  private List<Extent> nextParts = List.of();
  private List<Extent> nextReplaced = List.of();
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

  /**
   * A table that has a chunk if it is stored. For a few chunks of many only the ways to them through
   * the index are read; when that has been done so often that it takes as long as to read the whole
   * index, the whole is read.
   */
  private ChunkTable tableFor(long number) {
    ChunkTable known = table;
    if (known != null) {
      return known;
    }
    long most = mostSearches();
    return searches.get() < most && searches.incrementAndGet() <= most
        ? IndexReader.find(file.space(), grid, layout, !filters.isEmpty(), number)
        : readTable();
  }

  private long mostSearches() {
    return Math.min(grid.size() / CHUNKS_FOR_SEARCH, MOST_SEARCHES);
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
  public void read(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    ChunkBoxes boxes = new ChunkBoxes(grid, region);
    if (boxes.count() > mostSearches()) {
      table();
    }
    do {
      boxes.forEachRun(new Decoding(chunk(boxes.number()), codec, fill, block, offset));
    } while (boxes.next());
  }

  @Override
  public void write(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    ChunkBoxes boxes = new ChunkBoxes(grid, region);
    do {
      long number = boxes.number();
      boolean plain = isPlain(number);
      if (plain && boxes.isWholeChunk() && writeDirectly(boxes, number, block, offset)) {
        continue;
      }
      boolean whole = boxes.isWholeChunk() && !(plain ? has(number) : changed.containsKey(number));
      if (!plain || !whole) {
        makeRoom(number);
      }
      if (whole) {
        // What it was is not read. Who reads meanwhile sees all of the new chunk or nothing of it.
        byte[] own = filled();
        encode(boxes, block, offset, MemorySegment.ofArray(own));
        put(number, own, plain);
      } else {
        encode(boxes, block, offset, forWriting(number));
      }
    } while (boxes.next());
  }

  /**
   * Brings a whole chunk without filters to the file at once, to its place if it has one; not if it
   * has elements outside of the dataset, or is large, or is in memory.
   */
  private boolean writeDirectly(ChunkBoxes boxes, long number, Object block, int offset) {
    int length = layout.chunkBytes();
    if (length > MOST_DIRECT
        || grid.isPartial(grid.place(number))
        || changed.containsKey(number)) {
      return false;
    }
    long address = address(number);
    MemorySegment stage = file.space().stage(length);
    encode(boxes, block, offset, stage);
    if (address >= 0) {
      file.space().write(address, stage);
    } else {
      address = file.appender().allocate(length, ALIGNMENT);
      file.appender().write(address, stage);
      staged(number, new Staged(address, length));
    }
    return true;
  }

  /** Where a stored chunk is, or -1. */
  private long address(long number) {
    Staged behind = staged.get(number);
    if (behind != null) {
      return behind.address();
    }
    int entry = table().find(number);
    return entry < 0 ? -1 : table().address(entry);
  }

  /**
   * Takes a chunk that is complete: a plain one will not change in memory, but where it is stored.
   */
  private void put(long number, byte[] own, boolean plain) {
    if (plain) {
      append(number, own);
    } else {
      changed.put(number, own);
      file.changed(this);
    }
  }

  private void encode(ChunkBoxes boxes, Object block, int offset, MemorySegment bytes) {
    boxes.forEachRun(
        (at, done, length) ->
            codec.encode(block, offset + (int) done, bytes, at * codec.size(), length));
  }

  private boolean has(long number) {
    return changed.containsKey(number) || staged.containsKey(number) || table().find(number) >= 0;
  }

  /** Puts a chunk behind the end of the file, so that the next flush brings it into the index. */
  private void append(long number, byte[] data) {
    stage(file.appender(), number, data);
    compact();
  }

  private void staged(long number, Staged stored) {
    staged.put(number, stored);
    compact();
  }

  private void compact() {
    file.changed(this);
    if (staged.size() >= MOST_STAGED) {
      // Arrays take less memory. The index that is in the file stays the old one until a flush.
      moved = true;
      table = merged(replaced);
      staged.clear();
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
      append(first, changed.firstEntry().getValue());
      changed.remove(first);
    }
  }

  /**
   * The chunks that are stored, also those that the index in the file does not have yet.
   *
   * @param left takes where those were that are elsewhere now
   */
  private ChunkTable merged(List<Extent> left) {
    ChunkTable before = table();
    boolean apart = before.isApart();
    ChunkTable.Builder builder = new ChunkTable.Builder(grid);
    int entry = 0;
    for (Map.Entry<Long, Staged> next : staged.entrySet()) {
      for (; entry < before.size() && before.number(entry) < next.getKey(); entry++) {
        add(builder, before, entry);
      }
      if (entry < before.size() && before.number(entry) == next.getKey()) {
        leave(before, entry++, apart, left);
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

  /**
   * The room of a chunk that is elsewhere now. In a broken file chunks may share bytes, or be said
   * to be where something else is; such room is not used again.
   */
  private void leave(ChunkTable chunks, int entry, boolean apart, List<Extent> left) {
    if (apart && (file.isOwn(chunks.address(entry)) || isSound(chunks, entry))) {
      left.add(new Extent(chunks.address(entry), chunks.bytes(entry)));
    }
  }

  /** Whether there is a chunk where the index says so, as its checksum shows. */
  private boolean isSound(ChunkTable chunks, int entry) {
    if (isPlain(chunks.number(entry)) || !filters.hasChecksum() || chunks.mask(entry) != 0) {
      return false;
    }
    try {
      return decode(chunks.address(entry), chunks.bytes(entry), 0).size() > 0;
    } catch (FormatException | IndexOutOfBoundsException | ArithmeticException e) {
      return false;
    }
  }

  private void stage(Appender appender, long number, byte[] data) {
    byte[] stored = isPlain(number) ? data : filters.encode(data);
    Staged before =
        staged.put(number, new Staged(appender.append(stored, ALIGNMENT), stored.length));
    if (before != null) {
      replaced.add(before.extent());
    }
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
    ChunkTable chunks = tableFor(number);
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

  /** The bytes of a chunk that is to be changed. */
  private MemorySegment forWriting(long number) {
    MemorySegment known = chunk(number);
    if (known != null && isPlain(number)) {
      return known;
    }
    byte[] own = changed.get(number);
    if (own == null) {
      own = known == null ? filled() : known.toArray(ValueLayout.JAVA_BYTE);
      changed.put(number, own);
      file.changed(this);
    }
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
    changed.forEach((number, data) -> stage(appender, number, data));
    List<Extent> left = new ArrayList<>();
    ChunkTable after = merged(left);
    RecordingAppender index = new RecordingAppender(appender);
    byte[] changedMessage =
        new IndexWriter(index, grid, after, layout, !filters.isEmpty())
            .write(message, file.superblock().chunkNodes());
    next = after;
    nextParts = index.parts();
    nextReplaced = left;
    return changedMessage;
  }

  @Override
  public void flushed(Consumer<Extent> freed) {
    if (next != null) {
      replaced.forEach(freed);
      nextReplaced.forEach(freed);
      indexParts.forEach(freed);
      replaced.clear();
      indexParts = nextParts;
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
    boolean apart = before.isApart();
    for (int entry = 0; entry < before.size(); entry++) {
      if (newGrid.number(grid.place(before.number(entry))) < 0) {
        leave(before, entry, apart, after.replaced);
      }
    }
    after.indexParts = indexParts;
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
    long[] none = new long[place.length];
    long[] extents = new long[place.length];
    long[] kept = new long[place.length];
    for (int axis = 0; axis < place.length; axis++) {
      extents[axis] = grid.chunk(axis);
      kept[axis] = Math.min(extents[axis], grid.extent(axis) - place[axis] * extents[axis]);
    }
    BoxRuns.forEach(
        kept,
        extents,
        none,
        extents,
        none,
        (at, same, length) -> {
          long first = at * codec.size();
          MemorySegment.copy(from, first, to, first, (long) length * codec.size());
        });
    return own;
  }
}
