package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.chunk.ChunkIndex.Kind;
import java.util.Arrays;

/** Reads layout messages. */
public final class LayoutReader {
  private static final int COMPACT = 0;
  private static final int CONTIGUOUS = 1;
  private static final int CHUNKED = 2;
  private static final int MOST_AXES = 33;

  private LayoutReader() {}

  /** Reads a message. */
  public static Layout read(Cursor in) {
    int version = in.version("layout", 1, 4);
    if (version < 3) {
      return old(in);
    }
    int kind = in.u8();
    return switch (kind) {
      case COMPACT -> new Layout.Compact(in.bytes(in.u16()));
      case CONTIGUOUS -> new Layout.Contiguous(in.address(), in.length());
      case CHUNKED -> version == 3 ? chunked3(in) : chunked4(in);
      case 3 -> throw FormatException.unsupported("a virtual dataset");
      default -> throw FormatException.at(in.position(), "layout class " + kind + " is unknown");
    };
  }

  private static Layout old(Cursor in) {
    int rank = axes(in);
    int kind = in.u8();
    in.skip(5);
    long address = kind == COMPACT ? Cursor.UNDEFINED : in.address();
    int[] extents = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      extents[axis] = kind == CHUNKED ? extent(in, 4) : in.i32();
    }
    return switch (kind) {
      case COMPACT -> new Layout.Compact(in.bytes(in.u32()));
      case CONTIGUOUS -> new Layout.Contiguous(address, -1);
      // The last extent is the size of an element; it stands once more behind in some files.
      case CHUNKED -> chunked(extents, index(Kind.BTREE_1, address));
      default -> throw FormatException.at(in.position(), "layout class " + kind + " is unknown");
    };
  }

  private static int axes(Cursor in) {
    int rank = in.u8();
    if (rank == 0 || rank > MOST_AXES) {
      throw FormatException.at(in.position(), "a layout has " + rank + " axes");
    }
    return rank;
  }

  private static int extent(Cursor in, int bytes) {
    long extent = in.unsigned(bytes);
    if (extent <= 0 || extent > Integer.MAX_VALUE) {
      throw FormatException.at(in.position(), "a chunk has an axis of length " + extent);
    }
    return (int) extent;
  }

  private static ChunkIndex index(Kind kind, long address, int... settings) {
    return new ChunkIndex(kind, address, 0, settings, -1, 0);
  }

  private static Layout chunked(int[] extents, ChunkIndex index) {
    int[] chunk = Arrays.copyOf(extents, extents.length - 1);
    return new Layout.Chunked(chunk, extents[extents.length - 1], index);
  }

  private static Layout chunked3(Cursor in) {
    int rank = axes(in);
    long address = in.address();
    int[] extents = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      extents[axis] = extent(in, 4);
    }
    return chunked(extents, index(Kind.BTREE_1, address));
  }

  private static Kind kind(Cursor in) {
    int kind = in.u8();
    return switch (kind) {
      case 1 -> Kind.SINGLE;
      case 2 -> Kind.IMPLICIT;
      case 3 -> Kind.FIXED_ARRAY;
      case 4 -> Kind.EXTENSIBLE_ARRAY;
      case 5 -> Kind.BTREE_2;
      default -> throw FormatException.at(in.position(), "chunk index " + kind + " is unknown");
    };
  }

  private static Layout chunked4(Cursor in) {
    int flags = in.u8();
    int rank = axes(in);
    int width = in.u8();
    if (width == 0 || width > 8) {
      throw FormatException.at(in.position(), "extents of chunks of " + width + " bytes");
    }
    int[] extents = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      extents[axis] = extent(in, width);
    }
    Kind kind = kind(in);
    long size = -1;
    int mask = 0;
    int[] settings = {};
    switch (kind) {
      case SINGLE -> {
        if ((flags & 2) != 0) {
          size = in.length();
          mask = in.i32();
        }
      }
      case FIXED_ARRAY -> settings = new int[] {in.u8()};
      case EXTENSIBLE_ARRAY -> settings = new int[] {in.u8(), in.u8(), in.u8(), in.u8(), in.u8()};
      case BTREE_2 -> settings = new int[] {in.i32(), in.u8(), in.u8()};
      case IMPLICIT, BTREE_1 -> {}
    }
    ChunkIndex index = new ChunkIndex(kind, in.address(), flags, settings, size, mask);
    return chunked(extents, index);
  }
}
