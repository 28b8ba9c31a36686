package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.ChunkTable;
import io.monomorph.hdf5.chunk.IndexReader;
import io.monomorph.hdf5.chunk.IndexWriter;
import io.monomorph.hdf5.chunk.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the chunks of a dataset are: those of the index in the file, and those put behind it. */
final class ChunkPlaces {
  private static final int MOST_STAGED = 65_536;

  /** To look for one chunk takes as long as to read the entries of so many. */
  private static final int CHUNKS_FOR_SEARCH = 64;

  private static final int MOST_SEARCHES = 16_384;

  private final OpenFile file;
  private final ChunkGrid grid;
  private final Layout.Chunked layout;
  private final ChunkCoding coding;
  private final byte[] message;

  /** Changed chunks that are behind the end of the file already, but not in the index. */
  private final NavigableMap<Long, StoredChunk> staged = new ConcurrentSkipListMap<>();

  /** How many chunks were looked for without the table. */
  private final AtomicLong searches = new AtomicLong();

  /** Where chunks were that the next index will not have. */
  private final List<Freed> replaced = new ArrayList<>();

  /** Where the index is, if it was written since the file was opened. */
  private List<Extent> indexParts = List.of();

  private volatile @Nullable ChunkTable table;
  private @Nullable ChunkTable next;
  private List<Extent> nextParts = List.of();
  private List<Freed> nextReplaced = List.of();
  private boolean moved;

  ChunkPlaces(
      OpenFile file, ChunkGrid grid, Layout.Chunked layout, ChunkCoding coding, byte[] message) {
    this.file = file;
    this.grid = grid;
    this.layout = layout;
    this.coding = coding;
    this.message = message;
  }

  /** All chunks of the index. */
  ChunkTable table() {
    ChunkTable known = table;
    return known != null ? known : readTable();
  }

  private synchronized ChunkTable readTable() {
    ChunkTable known = table;
    if (known == null) {
      known = IndexReader.read(file.space(), grid, layout, coding.isFiltered());
      table = known;
    }
    return known;
  }

  /** Reads the index as a whole if that is better for so many chunks. */
  void expect(double chunks) {
    if (chunks > mostSearches()) {
      table();
    }
  }

  private long mostSearches() {
    return Math.min(grid.size() / CHUNKS_FOR_SEARCH, MOST_SEARCHES);
  }

  /**
   * A table that has a chunk if it is stored. For a few chunks of many only the ways to them
   * through the index are read; when that has been done so often that it takes as long as to read
   * the whole index, the whole is read.
   */
  private ChunkTable tableFor(long number) {
    ChunkTable known = table;
    if (known != null) {
      return known;
    }
    long most = mostSearches();
    return searches.get() < most && searches.incrementAndGet() <= most
        ? IndexReader.find(file.space(), grid, layout, coding.isFiltered(), number)
        : readTable();
  }

  /** Where a chunk is, or null if it was not written. */
  @Nullable StoredChunk find(long number) {
    StoredChunk behind = staged.get(number);
    if (behind != null) {
      return behind;
    }
    ChunkTable chunks = tableFor(number);
    int entry = chunks.find(number);
    return entry < 0 ? null : place(chunks, entry);
  }

  private static StoredChunk place(ChunkTable chunks, int entry) {
    return new StoredChunk(chunks.address(entry), chunks.bytes(entry), chunks.mask(entry));
  }

  /** Takes the place of a chunk behind the end of the file, which the next index will have. */
  void put(long number, StoredChunk place) {
    add(number, place);
    if (staged.size() >= MOST_STAGED) {
      // Arrays take less memory. The index that is in the file stays the old one until a flush.
      moved = true;
      table = merged(replaced);
      staged.clear();
    }
  }

  private void add(long number, StoredChunk place) {
    StoredChunk before = staged.put(number, place);
    if (before != null) {
      replaced.add(Freed.own(before.extent()));
    }
  }

  /**
   * The chunks that are stored, also those that the index in the file does not have yet.
   *
   * @param left takes where those were that are elsewhere now
   */
  private ChunkTable merged(List<Freed> left) {
    ChunkTable before = table();
    boolean apart = before.isApart();
    ChunkTable.Builder builder = new ChunkTable.Builder(grid);
    int entry = 0;
    for (Map.Entry<Long, StoredChunk> next : staged.entrySet()) {
      for (; entry < before.size() && before.number(entry) < next.getKey(); entry++) {
        add(builder, before, entry);
      }
      if (entry < before.size() && before.number(entry) == next.getKey()) {
        leave(before, entry++, apart, left);
      }
      StoredChunk stored = next.getValue();
      builder.chunk(grid.place(next.getKey()), stored.address(), stored.bytes(), stored.mask());
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
  private void leave(ChunkTable chunks, int entry, boolean apart, List<Freed> left) {
    if (!apart) {
      return;
    }
    long number = chunks.number(entry);
    StoredChunk place = place(chunks, entry);
    if (file.isOwn(place.address())) {
      left.add(Freed.own(place.extent()));
    } else if (coding.isProvable(number, place)) {
      left.add(new Freed(place.extent(), () -> coding.isSound(place)));
    }
  }

  /** Whether the index in the file is an old one. */
  boolean hasChanged() {
    return moved || !staged.isEmpty();
  }

  /** Writes an index with all chunks; returns the layout message that makes it valid. */
  byte[] write(Appender appender) {
    List<Freed> left = new ArrayList<>();
    ChunkTable after = merged(left);
    RecordingAppender index = new RecordingAppender(appender);
    byte[] changedMessage =
        new IndexWriter(index, grid, after, layout, coding.isFiltered())
            .write(message, file.superblock().chunkNodes());
    next = after;
    nextParts = index.parts();
    nextReplaced = left;
    return changedMessage;
  }

  /** The index that was written is valid now; says whether one was. */
  boolean written(Consumer<Freed> freed) {
    if (next == null) {
      return false;
    }
    replaced.forEach(freed);
    nextReplaced.forEach(freed);
    indexParts.forEach(part -> freed.accept(Freed.own(part)));
    replaced.clear();
    indexParts = nextParts;
    table = next;
    next = null;
    moved = false;
    staged.clear();
    return true;
  }

  /** Takes the chunks of a dataset of another shape; those outside of this one are dropped. */
  void take(ChunkPlaces from) {
    ChunkTable before = from.table();
    ChunkTable.Builder builder = new ChunkTable.Builder(grid);
    boolean apart = before.isApart();
    for (int entry = 0; entry < before.size(); entry++) {
      from.add(builder, before, entry);
      if (grid.number(from.grid.place(before.number(entry))) < 0) {
        from.leave(before, entry, apart, replaced);
      }
    }
    indexParts = from.indexParts;
    table = builder.build();
    moved = true;
  }
}
