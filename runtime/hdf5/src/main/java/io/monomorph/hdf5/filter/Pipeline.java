package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a dataset, in the order in which they were applied. */
public final class Pipeline {
  private static final int MOST = 32;
  private static final int NAMED = 256;
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER_32 = 3;

  private final List<Filter> filters;

  /** Those of a list. */
  public Pipeline(List<Filter> filters) {
    this.filters = List.copyOf(filters);
  }

  /** Reads the message; without one there are no filters. */
  public static Pipeline read(@Nullable Cursor in) {
    if (in == null) {
      return new Pipeline(List.of());
    }
    int version = in.version("filter message", 1, 2);
    int count = in.u8();
    in.skip(version == 1 ? 6 : 0);
    if (count > MOST) {
      throw FormatException.at(in.position(), count + " filters are too many");
    }
    List<Filter> filters = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int id = in.u16();
      int nameLength = version == 1 || id >= NAMED ? in.u16() : 0;
      int flags = in.u16();
      int[] values = new int[in.u16()];
      String name = in.text(version == 1 ? (nameLength + 7L) / 8 * 8 : nameLength);
      for (int j = 0; j < values.length; j++) {
        values[j] = in.i32();
      }
      in.skip(version == 1 && values.length % 2 != 0 ? 4 : 0);
      filters.add(new Filter(id, (flags & 1) != 0, name, values));
    }
    return new Pipeline(filters);
  }

  /** The filters. */
  public List<Filter> filters() {
    return filters;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return filters.isEmpty();
  }

  /**
   * Checks that each filter is known.
   *
   * @throws FormatException if one is not, which it names
   */
  public void check() {
    for (Filter filter : filters) {
      Decoders.of(filter);
    }
  }

  /** The filters that a new dataset has; those that are not asked for are left out. */
  public static Pipeline of(int elementSize, boolean shuffle, int deflate, boolean fletcher32) {
    List<Filter> filters = new ArrayList<>();
    if (shuffle) {
      filters.add(new Filter(SHUFFLE, true, "", new int[] {elementSize}));
    }
    if (deflate >= 0) {
      filters.add(new Filter(DEFLATE, true, "", new int[] {deflate}));
    }
    if (fletcher32) {
      filters.add(new Filter(FLETCHER_32, false, "", new int[0]));
    }
    return new Pipeline(filters);
  }

  /** The message, in version 2. */
  public byte[] write() {
    Output out = new Output().u8(2).u8(filters.size());
    for (Filter filter : filters) {
      out.u16(filter.id()).u16(filter.optional() ? 1 : 0).u16(filter.values().length);
      for (int value : filter.values()) {
        out.u32(value);
      }
    }
    return out.toArray();
  }

  /** Whether chunks can be written: there are filters that can only be read. */
  public boolean isWritable() {
    return filters.stream().allMatch(Encoders::has);
  }

  /** Whether it is noticed if bytes are taken for a chunk that are none. */
  public boolean hasChecksum() {
    return filters.stream()
        .anyMatch(filter -> filter.id() == DEFLATE || filter.id() == FLETCHER_32);
  }

  /** A chunk as it is stored, with all filters. */
  public byte[] encode(byte[] data) {
    byte[] stored = data;
    for (Filter filter : filters) {
      stored = Encoders.encode(filter, stored);
    }
    return stored;
  }

  /**
   * A chunk as it was before the filters.
   *
   * @param mask a bit for each filter that this chunk has skipped
   * @param expected the bytes of a chunk
   */
  public byte[] decode(MemorySegment stored, int mask, int expected) {
    byte[] data = null;
    for (int k = filters.size() - 1; k >= 0; k--) {
      if ((mask >> k & 1) == 0) {
        Filter filter = filters.get(k);
        if (data == null && filter.id() == DEFLATE) {
          data = Deflate.decode(stored, expected);
        } else {
          byte[] before = data == null ? stored.toArray(ValueLayout.JAVA_BYTE) : data;
          data = Decoders.of(filter).decode(before, filter.values(), expected);
        }
      }
    }
    return data == null ? stored.toArray(ValueLayout.JAVA_BYTE) : data;
  }
}
