package io.monomorph.hdf5.storage;

import io.monomorph.bytes.Bytes;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Stage;
import io.monomorph.hdf5.chunk.ChunkGrid;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.filter.Pipeline;
import java.lang.foreign.MemorySegment;

/** Chunks with their filters and without them. */
final class ChunkCoding {
  private final OpenFile file;
  private final ChunkGrid grid;
  private final Pipeline filters;
  private final ElementCodec codec;
  private final Fill fill;
  private final int bytes;
  private final boolean edgesUnfiltered;

  ChunkCoding(OpenFile file, StoredDataset dataset, ChunkGrid grid, Layout.Chunked layout) {
    this.file = file;
    this.grid = grid;
    filters = dataset.filters();
    codec = new ElementCodec(dataset.numbers());
    fill = dataset.missing();
    bytes = layout.chunkBytes();
    edgesUnfiltered = layout.index().edgesUnfiltered();
  }

  ElementCodec codec() {
    return codec;
  }

  /** What elements read as that were never written. */
  Fill fill() {
    return fill;
  }

  /** The bytes of a chunk without filters. */
  int bytes() {
    return bytes;
  }

  boolean isFiltered() {
    return !filters.isEmpty();
  }

  /** Whether a chunk is stored without filters, where it can be changed in its place. */
  boolean isPlain(long number) {
    return filters.isEmpty() || (edgesUnfiltered && grid.isPartial(grid.place(number)));
  }

  /** A chunk of elements that were never written. */
  byte[] filled() {
    byte[] chunk = new byte[bytes];
    if (!fill.isZero()) {
      int count = bytes / codec.size();
      Object block = codec.dtype().newBlock(count);
      fill.fill(block, 0, count);
      codec.encode(block, 0, MemorySegment.ofArray(chunk), 0, count);
    }
    return chunk;
  }

  /** A chunk as it is stored. */
  byte[] encode(long number, byte[] chunk) {
    return isPlain(number) ? chunk : filters.encode(chunk);
  }

  /** A chunk without its filters, in memory of the kind that the file's prototype says. */
  Bytes decode(StoredChunk place) {
    try (Stage stage = Stage.take(Math.min(place.bytes(), Stage.MOST))) {
      byte[] data = filters.decode(stored(place, stage), place.mask(), bytes);
      if (data.length < bytes) {
        throw new FormatException(
            "a chunk has " + data.length + " bytes behind its filters, and should have " + bytes);
      }
      return file.prototype().bytes().convert(Bytes.wrap(data, 0, bytes));
    } catch (OutOfMemoryError e) {
      throw new FormatException("there is no memory for a chunk of " + bytes + " bytes");
    }
  }

  private MemorySegment stored(StoredChunk place, Stage stage) {
    if (place.bytes() > Stage.MOST) {
      return file.space().segment(place.address(), place.bytes());
    }
    MemorySegment bytes = stage.first(place.bytes());
    file.space().read(place.address(), bytes);
    return bytes;
  }

  /** Whether a checksum can show that there is a chunk where the index says so. */
  boolean isProvable(long number, StoredChunk place) {
    return !isPlain(number) && filters.hasChecksum() && place.mask() == 0;
  }

  /** Whether it shows that. */
  boolean isSound(StoredChunk place) {
    try {
      return decode(place).size() > 0;
    } catch (FormatException | IndexOutOfBoundsException | ArithmeticException e) {
      return false;
    }
  }
}
