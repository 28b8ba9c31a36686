package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Stage;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.ChunkTable;
import io.monomorph.hdf5.chunk.Layout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elements in chunks, of which only those are read that are needed. Stored chunks without filters
 * are read and written where they are; others are decoded, changed in memory, and put behind the
 * end of the file with a new index.
 */
final class ChunkedElements implements Elements {
  private static final int ALIGNMENT = 8;

  private final OpenFile file;
  private final ChunkGrid grid;
  private final Layout.Chunked layout;
  private final ChunkCoding coding;
  private final ElementCodec codec;
  private final ChunkPlaces places;

  /** Chunks that have changed since the last flush, as they are before filters. */
  private final NavigableMap<Long, byte[]> changed = new ConcurrentSkipListMap<>();

  ChunkedElements(OpenFile file, StoredDataset dataset, ChunkGrid grid, Layout.Chunked layout) {
    this.file = file;
    this.grid = grid;
    this.layout = layout;
    coding = new ChunkCoding(file, dataset, grid, layout);
    codec = coding.codec();
    places = new ChunkPlaces(file, grid, layout, coding, dataset.layoutMessage());
  }

  @Override
  public void read(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    ChunkBoxes boxes = new ChunkBoxes(grid, region);
    places.expect(boxes.count());
    do {
      read(boxes, boxes.number(), block, offset);
    } while (boxes.next());
  }

  private void read(ChunkBoxes boxes, long number, Object block, int offset) {
    byte[] own = changed.get(number);
    // Asked after the changes: these are forgotten when they are stored.
    StoredChunk place = own == null ? places.find(number) : null;
    if (place != null && coding.isPlain(number)) {
      try (StoredRuns runs = stored(place, block, offset)) {
        boxes.forEachRun(runs.reading());
      }
      return;
    }
    MemorySegment bytes =
        own != null ? MemorySegment.ofArray(own) : place == null ? null : decoded(place);
    boxes.forEachRun(new Decoding(bytes, codec, coding.fill(), block, offset));
  }

  private StoredRuns stored(StoredChunk place, Object block, int offset) {
    file.space().check(place.address(), coding.bytes());
    return new StoredRuns(file.space(), place.address(), codec, block, offset);
  }

  @Override
  public void write(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    ChunkBoxes boxes = new ChunkBoxes(grid, region);
    do {
      long number = boxes.number();
      boolean plain = coding.isPlain(number);
      if (plain && boxes.isWholeChunk() && writeDirectly(boxes, number, block, offset)) {
        continue;
      }
      boolean whole = boxes.isWholeChunk() && !(plain ? has(number) : changed.containsKey(number));
      if (!plain || !whole) {
        makeRoom(number);
      }
      if (whole) {
        // What it was is not read. Who reads meanwhile sees all of the new chunk or nothing of it.
        byte[] own = coding.filled();
        encode(boxes, block, offset, MemorySegment.ofArray(own));
        put(number, own, plain);
      } else {
        change(boxes, number, block, offset);
      }
    } while (boxes.next());
  }

  /**
   * Brings a whole chunk without filters to the file at once, to its place if it has one; not if it
   * has elements outside of the dataset, or is large, or is in memory.
   */
  private boolean writeDirectly(ChunkBoxes boxes, long number, Object block, int offset) {
    int length = coding.bytes();
    if (length > Stage.MOST || grid.isPartial(grid.place(number)) || changed.containsKey(number)) {
      return false;
    }
    places.table(); // Who writes one chunk writes more of them.
    StoredChunk known = places.find(number);
    try (Stage stage = Stage.take(length)) {
      MemorySegment bytes = stage.first(length);
      encode(boxes, block, offset, bytes);
      if (known != null) {
        file.space().write(known.address(), bytes);
      } else {
        long address = file.appender().allocate(length, ALIGNMENT);
        file.appender().write(address, bytes);
        places.put(number, new StoredChunk(address, length));
        file.changed(this);
      }
    }
    return true;
  }

  /**
   * Takes a chunk that is complete: a plain one will not change in memory, but where it is stored.
   */
  private void put(long number, byte[] own, boolean plain) {
    if (plain) {
      append(file.appender(), number, own);
    } else {
      changed.put(number, own);
    }
    file.changed(this);
  }

  private void encode(ChunkBoxes boxes, Object block, int offset, MemorySegment bytes) {
    boxes.forEachRun(
        (at, done, length) ->
            codec.encode(block, offset + (int) done, bytes, at * codec.size(), length));
  }

  private boolean has(long number) {
    places.table();
    return changed.containsKey(number) || places.find(number) != null;
  }

  /** Puts a chunk behind the end of the file, so that the next flush brings it into the index. */
  private void append(Appender appender, long number, byte[] data) {
    byte[] stored = coding.encode(number, data);
    places.put(number, new StoredChunk(appender.append(stored, ALIGNMENT), stored.length));
  }

  /**
   * Changed chunks take at most half the memory that the cache may have. Who writes in C order does
   * not come back to the first of them.
   */
  private void makeRoom(long number) {
    while (!changed.isEmpty()
        && !changed.containsKey(number)
        && (changed.size() + 1L) * coding.bytes() > file.cache().limit() / 2) {
      long first = changed.firstKey();
      append(file.appender(), first, changed.firstEntry().getValue());
      file.changed(this);
      changed.remove(first);
    }
  }

  /** A chunk that changes gets another address, so that no old one is taken from the cache. */
  private MemorySegment decoded(StoredChunk place) {
    return file.cache().get(this, place.address(), () -> coding.decode(place)).asSegment();
  }

  /** Changes elements of a chunk, where it is in the file or in memory. */
  private void change(ChunkBoxes boxes, long number, Object block, int offset) {
    byte[] own = changed.get(number);
    if (own == null && coding.isPlain(number)) {
      StoredChunk place = places.find(number);
      if (place != null) {
        try (StoredRuns runs = stored(place, block, offset)) {
          boxes.forEachRun(runs.writing());
        }
        return;
      }
    }
    if (own == null) {
      own = copy(number);
      changed.put(number, own);
      file.changed(this);
    }
    encode(boxes, block, offset, MemorySegment.ofArray(own));
  }

  /** A chunk as it is before filters. */
  private byte[] copy(long number) {
    byte[] own = changed.get(number);
    if (own != null) {
      return own.clone();
    }
    StoredChunk place = places.find(number);
    if (place == null) {
      return coding.filled();
    }
    MemorySegment bytes =
        coding.isPlain(number)
            ? file.space().segment(place.address(), coding.bytes())
            : decoded(place);
    return bytes.toArray(ValueLayout.JAVA_BYTE);
  }

  @Override
  public byte @Nullable [] flush(Appender appender) {
    changed.forEach((number, data) -> append(appender, number, data));
    return places.hasChanged() ? places.write(appender) : null;
  }

  @Override
  public void flushed(Consumer<Freed> freed) {
    if (places.written(freed)) {
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
    after.places.take(places);
    ChunkTable kept = after.places.table();
    for (int entry = 0; entry < kept.size(); entry++) {
      long number = kept.number(entry);
      long[] place = newGrid.place(number);
      if (newGrid.isPartial(place) && !sameExtent(newGrid, place)) {
        after.changed.put(number, after.trimmed(number, place));
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
    byte[] own = coding.filled();
    MemorySegment to = MemorySegment.ofArray(own);
    MemorySegment from = MemorySegment.ofArray(copy(number));
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
