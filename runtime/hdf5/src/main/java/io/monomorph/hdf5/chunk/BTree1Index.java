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
  private long @Nullable [] last;

  BTree1Index(IndexReader reader) {
    this.reader = reader;
  }

  void read(ChunkSink sink) {
    node(reader.index.address(), -1, sink);
  }

  private void node(long address, int expected, ChunkSink sink) {
    visited.enter(address);
    int offsets = reader.space.sizes().offsets();
    int rank = reader.grid.rank();
    Cursor head = reader.space.at(address, 8 + 2L * offsets).signature("TREE");
    int type = head.u8();
    int level = head.u8();
    int entries = head.u16();
    if (type != CHUNKS || level > DEEPEST || (expected >= 0 && level != expected)) {
      throw FormatException.at(address, "a node does not belong into the index of chunks");
    }
    long entry = 8L + 8L * (rank + 1) + offsets;
    Cursor in = reader.space.at(address, head.offset() + 2L * offsets + entries * entry);
    in.seek(8 + 2L * offsets);
    for (int k = 0; k < entries; k++) {
      long size = in.u32();
      int mask = in.i32();
      long[] place = place(in);
      in.skip(8);
      long child = in.address();
      if (level > 0) {
        node(child, level - 1, sink);
      } else {
        checkOrder(place, address);
        sink.chunk(place, child, reader.filtered ? size : reader.chunkBytes, mask);
      }
    }
  }

  private long[] place(Cursor in) {
    long[] place = new long[reader.grid.rank()];
    for (int axis = 0; axis < place.length; axis++) {
      long first = in.i64();
      if (first < 0 || first % reader.grid.chunk(axis) != 0) {
        throw FormatException.at(in.position(), "a chunk begins at element " + first);
      }
      place[axis] = first / reader.grid.chunk(axis);
    }
    return place;
  }

  /** Who searches the tree would not find a chunk that is out of order. */
  private void checkOrder(long[] place, long address) {
    if (last != null && Arrays.compare(last, place) >= 0) {
      throw FormatException.at(address, "the index of chunks is not in order");
    }
    last = place;
  }
}
