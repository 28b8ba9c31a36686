package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.type.Dataspace;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Elements that are one behind the other: in the file, in the header, or not written yet. */
final class FlatElements implements Elements {
  private static final int FILLED = 8192;

  private final OpenFile file;
  private final ElementCodec codec;
  private final Fill fill;
  private final long[] shape;
  private final long count;
  private final byte @Nullable [] compact;

  /** Where the elements are in the file, if they are there. */
  private volatile long address;

  private byte @Nullable [] changed;

  private FlatElements(
      OpenFile file,
      ElementCodec codec,
      Fill fill,
      Dataspace space,
      long address,
      byte @Nullable [] compact) {
    this.file = file;
    this.codec = codec;
    this.fill = fill;
    shape = space.shape();
    count = space.size();
    this.address = address;
    this.compact = compact;
  }

  /** Elements at an address of the file. */
  static Elements at(OpenFile file, long address, Dataspace space, ElementCodec codec, Fill fill) {
    file.space().check(address, space.size() * codec.size());
    return new FlatElements(file, codec, fill, space, address, null);
  }

  /** Elements of a header. */
  static Elements in(OpenFile file, byte[] data, Dataspace space, ElementCodec codec, Fill fill) {
    if (data.length < space.size() * codec.size()) {
      throw new FormatException("the elements in the header are fewer than the dataset has");
    }
    return new FlatElements(file, codec, fill, space, Cursor.UNDEFINED, data.clone());
  }

  /** Elements that were never written. */
  static Elements unwritten(OpenFile file, Dataspace space, ElementCodec codec, Fill fill) {
    return new FlatElements(file, codec, fill, space, Cursor.UNDEFINED, null);
  }

  private void forEachRun(Region region, BoxRuns.Run run) {
    if (region.isEmpty()) {
      return;
    }
    long[] none = new long[region.rank()];
    BoxRuns.forEach(region.extents(), shape, region.start(), region.extents(), none, run);
  }

  @Override
  public void read(Region region, Object block, int offset) {
    long known = address;
    if (known == Cursor.UNDEFINED) {
      MemorySegment bytes = compact == null ? null : MemorySegment.ofArray(compact);
      forEachRun(region, new Decoding(bytes, codec, fill, block, offset));
    } else {
      try (StoredRuns runs = stored(known, block, offset)) {
        forEachRun(region, runs.reading());
      }
    }
  }

  private StoredRuns stored(long at, Object block, int offset) {
    return new StoredRuns(file.space(), at, codec, block, offset);
  }

  @Override
  public void write(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    if (compact != null) {
      MemorySegment own = MemorySegment.ofArray(compact);
      forEachRun(
          region,
          (at, done, length) ->
              codec.encode(block, offset + (int) done, own, at * codec.size(), length));
      changed = new Layout.Compact(compact.clone()).write();
      file.changed(this);
      return;
    }
    long known = address == Cursor.UNDEFINED ? allocate() : address;
    try (StoredRuns runs = stored(known, block, offset)) {
      forEachRun(region, runs.writing());
    }
  }

  /** Room for all elements, filled with what those that were not written read as. */
  private long allocate() {
    long length = count * codec.size();
    long made = file.appender().allocateZeros(length, 4096);
    if (!fill.isZero()) {
      fill(made);
    }
    changed = new Layout.Contiguous(made, length).write();
    address = made;
    file.changed(this);
    return made;
  }

  private void fill(long made) {
    int most = (int) Math.min(count, FILLED);
    Object block = codec.dtype().newBlock(most);
    fill.fill(block, 0, most);
    try (StoredRuns runs = stored(made, block, 0)) {
      BoxRuns.Run writing = runs.writing();
      for (long at = 0; at < count; at += most) {
        writing.run(at, 0, (int) Math.min(most, count - at));
      }
    }
  }

  @Override
  public byte @Nullable [] flush(Appender appender) {
    return changed;
  }

  @Override
  public void flushed(Consumer<Freed> freed) {
    changed = null;
  }
}
