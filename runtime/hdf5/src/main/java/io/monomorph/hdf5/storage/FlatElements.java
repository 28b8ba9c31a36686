package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.Layout;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Elements that are one behind the other: in the file, in the header, or not written yet. */
final class FlatElements implements Elements {
  private static final int BLOCK = 65_536;

  private final OpenFile file;
  private final ElementCodec codec;
  private final Fill fill;
  private final long count;
  private volatile @Nullable MemorySegment bytes;
  private final byte @Nullable [] compact;
  private byte @Nullable [] changed;

  private FlatElements(
      OpenFile file,
      ElementCodec codec,
      Fill fill,
      long count,
      @Nullable MemorySegment bytes,
      byte @Nullable [] compact) {
    this.file = file;
    this.codec = codec;
    this.fill = fill;
    this.count = count;
    this.bytes = bytes;
    this.compact = compact;
  }

  /** Elements at an address of the file. */
  static Elements at(OpenFile file, long address, long count, ElementCodec codec, Fill fill) {
    MemorySegment bytes = file.space().segment(address, count * codec.size());
    return new FlatElements(file, codec, fill, count, bytes, null);
  }

  /** Elements of a header. */
  static Elements in(OpenFile file, byte[] data, long count, ElementCodec codec, Fill fill) {
    if (data.length < count * codec.size()) {
      throw new FormatException("the elements in the header are fewer than the dataset has");
    }
    byte[] own = data.clone();
    return new FlatElements(file, codec, fill, count, MemorySegment.ofArray(own), own);
  }

  /** Elements that were never written. */
  static Elements unwritten(OpenFile file, long count, ElementCodec codec, Fill fill) {
    return new FlatElements(file, codec, fill, count, null, null);
  }

  @Override
  public void read(long start, Object block, int offset, int length) {
    MemorySegment stored = bytes;
    if (stored == null) {
      fill.fill(block, offset, length);
    } else {
      codec.decode(stored, start * codec.size(), block, offset, length);
    }
  }

  @Override
  public void write(long start, Object block, int offset, int length) {
    MemorySegment stored = bytes;
    if (stored == null) {
      stored = allocate();
    }
    codec.encode(block, offset, stored, start * codec.size(), length);
    if (compact != null) {
      changed = new Layout.Compact(compact.clone()).write();
      file.changed(this);
    }
  }

  /** Room for all elements, filled with what those that were not written read as. */
  private MemorySegment allocate() {
    long length = count * codec.size();
    long address = file.appender().allocate(length, 4096);
    MemorySegment stored = file.space().segment(address, length);
    if (!fill.isZero()) {
      Object block = codec.dtype().newBlock((int) Math.min(count, BLOCK));
      fill.fill(block, 0, (int) Math.min(count, BLOCK));
      for (long at = 0; at < count; at += BLOCK) {
        codec.encode(block, 0, stored, at * codec.size(), (int) Math.min(BLOCK, count - at));
      }
    }
    changed = new Layout.Contiguous(address, length).write();
    bytes = stored;
    file.changed(this);
    return stored;
  }

  @Override
  public byte @Nullable [] flush(Appender appender) {
    return changed;
  }

  @Override
  public void flushed() {
    changed = null;
  }
}
