package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Visited;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A B-tree of version 1. Its keys are the first elements of chunks, in ascending order. */
final class BTree1Index {
  private static final int CHUNKS = 1;
  private static final int DEEPEST = 64;

  private final IndexReader reader;
  private final Visited visited = new Visited("the index of chunks");

  BTree1Index(IndexReader reader) {
    this.reader = reader;
  }

  /** A key: the place of a chunk, and the number of an element, which is 0 but in a last key. */
  @SuppressWarnings("ArrayRecordComponent") // only the contents are compared
  private record Key(long size, int mask, long[] place) {
    boolean isBefore(Key other) {
      return Arrays.compare(place, other.place) < 0;
    }
  }

  void read(ChunkSink sink) {
    node(reader.index.address(), -1, null, null, sink);
  }

  /**
   * Reads a node, whose chunks have to lie between the keys beside it: who searches the tree would
   * not find one that does not.
   */
  private void node(
      long address, int expected, @Nullable Key low, @Nullable Key high, ChunkSink sink) {
    visited.enter(address);
    int offsets = reader.space.sizes().offsets();
    Cursor head = reader.space.at(address, 8 + 2L * offsets).signature("TREE");
    int type = head.u8();
    int level = head.u8();
    int entries = head.u16();
    if (type != CHUNKS || level > DEEPEST || (expected >= 0 && level != expected)) {
      throw FormatException.at(address, "a node does not belong into the index of chunks");
    }
    long key = 8L + 8L * (reader.grid.rank() + 1);
    Cursor in = reader.space.at(address, 8 + 2L * offsets + entries * (key + offsets) + key);
    in.seek(8 + 2L * offsets);
    Key next = key(in);
    for (int k = 0; k < entries; k++) {
      Key first = next;
      long child = in.address();
      next = key(in);
      boolean inside =
          first.isBefore(next)
              && (low == null || !first.isBefore(low))
              && (high == null || first.isBefore(high));
      if (!inside) {
        throw FormatException.at(address, "the index of chunks is not in order");
      }
      if (level > 0) {
        node(child, level - 1, first, high == null || next.isBefore(high) ? next : high, sink);
      } else {
        chunk(first, child, sink);
      }
    }
  }

  private Key key(Cursor in) {
    long size = in.u32();
    int mask = in.i32();
    long[] place = new long[reader.grid.rank() + 1];
    for (int axis = 0; axis < place.length; axis++) {
      long first = in.i64();
      int chunk = axis < place.length - 1 ? reader.grid.chunk(axis) : reader.elementSize;
      if (first < 0 || first % chunk != 0) {
        throw FormatException.at(in.position(), "a chunk begins at element " + first);
      }
      place[axis] = first / chunk;
    }
    return new Key(size, mask, place);
  }

  private void chunk(Key key, long address, ChunkSink sink) {
    int rank = reader.grid.rank();
    if (key.place()[rank] != 0) {
      throw FormatException.at(address, "a chunk begins inside an element");
    }
    if (!reader.filtered && key.size() != reader.chunkBytes) {
      throw FormatException.at(address, "a chunk has " + key.size() + " bytes without a filter");
    }
    sink.chunk(Arrays.copyOf(key.place(), rank), address, key.size(), key.mask());
  }
}
