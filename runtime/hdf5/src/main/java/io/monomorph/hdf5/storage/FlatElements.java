package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.Layout;
import io.monomorph.hdf5.type.Dataspace;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Elements that are one behind the other: in the file, in the header, or not written yet. */
final class FlatElements implements Elements {
  private static final int BLOCK = 65_536;
  private static final int LONG_RUN_BYTES = 16 << 10;
  private static final int STAGED_BYTES = 512 << 10;

  private final OpenFile file;
  private final ElementCodec codec;
  private final Fill fill;
  private final long[] shape;
  private final long count;
  private volatile @Nullable MemorySegment bytes;
  private final byte @Nullable [] compact;
  private long address;
  private byte @Nullable [] changed;

  private FlatElements(
      OpenFile file,
      ElementCodec codec,
      Fill fill,
      Dataspace space,
      @Nullable MemorySegment bytes,
      byte @Nullable [] compact) {
    this.file = file;
    this.codec = codec;
    this.fill = fill;
    shape = space.shape();
    count = space.size();
    this.bytes = bytes;
    this.compact = compact;
  }

  /** Elements at an address of the file. */
  static Elements at(OpenFile file, long address, Dataspace space, ElementCodec codec, Fill fill) {
    MemorySegment bytes = file.space().segment(address, space.size() * codec.size());
    FlatElements elements = new FlatElements(file, codec, fill, space, bytes, null);
    elements.address = address;
    return elements;
  }

  /** Elements of a header. */
  static Elements in(OpenFile file, byte[] data, Dataspace space, ElementCodec codec, Fill fill) {
    if (data.length < space.size() * codec.size()) {
      throw new FormatException("the elements in the header are fewer than the dataset has");
    }
    byte[] own = data.clone();
    return new FlatElements(file, codec, fill, space, MemorySegment.ofArray(own), own);
  }

  /** Elements that were never written. */
  static Elements unwritten(OpenFile file, Dataspace space, ElementCodec codec, Fill fill) {
    return new FlatElements(file, codec, fill, space, null, null);
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
    forEachRun(region, new Decoding(bytes, codec, fill, block, offset));
  }

  @Override
  public void write(Region region, Object block, int offset) {
    if (region.isEmpty()) {
      return;
    }
    MemorySegment known = bytes;
    MemorySegment stored = known == null ? allocate() : known;
    forEachRun(
        region,
        (at, done, length) -> {
          if (compact == null && (long) length * codec.size() >= LONG_RUN_BYTES) {
            writeLong(at, block, offset + (int) done, length);
          } else {
            codec.encode(block, offset + (int) done, stored, at * codec.size(), length);
          }
        });
    if (compact != null) {
      changed = new Layout.Compact(compact.clone()).write();
      file.changed(this);
    }
  }

  private void writeLong(long at, Object block, int offset, int length) {
    int most = Math.min(length, STAGED_BYTES / codec.size());
    MemorySegment stage = file.space().stage(most * codec.size());
    for (int done = 0; done < length; done += most) {
      int count = Math.min(most, length - done);
      codec.encode(block, offset + done, stage, 0, count);
      MemorySegment encoded = stage.asSlice(0, (long) count * codec.size());
      file.space().write(address + (at + done) * codec.size(), encoded);
    }
  }

  /** Room for all elements, filled with what those that were not written read as. */
  private MemorySegment allocate() {
    long length = count * codec.size();
    address = file.appender().allocateZeros(length, 4096);
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
  public void flushed(Consumer<Freed> freed) {
    changed = null;
  }
}
