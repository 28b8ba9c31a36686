package io.monomorph.exchange;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** Bytes at places: a memory segment, or an array of truth values, of which there is no segment. */
sealed interface Store {
  byte get(long at);

  void put(long at, byte value);

  long size();

  boolean isReadOnly();

  Store asReadOnly();

  /** The memory, if it is some. */
  @Nullable MemorySegment segment();

  /** Whether a write to one may change the other. */
  boolean overlaps(Store other);

  /** Bytes of memory. */
  record Segment(MemorySegment segment) implements Store {
    @Override
    public byte get(long at) {
      return segment.get(ValueLayout.JAVA_BYTE, at);
    }

    @Override
    public void put(long at, byte value) {
      segment.set(ValueLayout.JAVA_BYTE, at, value);
    }

    @Override
    public long size() {
      return segment.byteSize();
    }

    @Override
    public boolean isReadOnly() {
      return segment.isReadOnly();
    }

    @Override
    public Store asReadOnly() {
      return new Segment(segment.asReadOnly());
    }

    @Override
    public boolean overlaps(Store other) {
      MemorySegment with = other.segment();
      return with != null && segment.asOverlappingSlice(with).isPresent();
    }
  }

  /** The elements of an array, as bytes 0 and 1; any other byte that is written is true. */
  final class Truths implements Store {
    final boolean[] array;
    private final boolean readOnly;

    Truths(boolean[] array, boolean readOnly) {
      this.array = array;
      this.readOnly = readOnly;
    }

    @Override
    public byte get(long at) {
      return (byte) (array[(int) at] ? 1 : 0);
    }

    @Override
    public void put(long at, byte value) {
      array[(int) at] = value != 0;
    }

    @Override
    public long size() {
      return array.length;
    }

    @Override
    public boolean isReadOnly() {
      return readOnly;
    }

    @Override
    public Store asReadOnly() {
      return new Truths(array, true);
    }

    @Override
    public @Nullable MemorySegment segment() {
      return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // it is identity that is asked
    public boolean overlaps(Store other) {
      return other instanceof Truths truths && array == truths.array;
    }
  }
}
