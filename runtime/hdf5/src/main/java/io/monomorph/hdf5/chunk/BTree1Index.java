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

  /** Nodes are read at once up to this length, which those of libhdf5 seldom exceed. */
  private static final long USUAL = 4096;

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

  /** Looks for one chunk, in the same steps as libhdf5. */
  void find(long[] place, ChunkSink sink) {
    long[] wanted = Arrays.copyOf(place, place.length + 1);
    long address = reader.index.address();
    int level = -1;
    do {
      visited.enter(address);
      Cursor in = entries(address, level);
      level = levelOf(in);
      int found = entry(in, wanted);
      if (found < 0) {
        return;
      }
      Key first = key(in.seek(keyOffset(found)));
      address = in.address();
      if (level == 0 && Arrays.equals(first.place(), wanted)) {
        chunk(first, address, sink);
      }
    } while (level-- > 0);
  }

  /** The entry whose keys have a place between them, or -1. */
  private int entry(Cursor in, long[] wanted) {
    int low = 0;
    int high = entriesOf(in);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compare(wanted, key(in.seek(keyOffset(middle + 1))).place()) >= 0) {
        low = middle + 1;
      } else if (Arrays.compare(wanted, key(in.seek(keyOffset(middle))).place()) < 0) {
        high = middle;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /** Where a key is in a node. */
  private long keyOffset(int entry) {
    int offsets = reader.space.sizes().offsets();
    return 8 + 2L * offsets + entry * (keySize() + offsets);
  }

  private long keySize() {
    return 8L + 8L * (reader.grid.rank() + 1);
  }

  private static int levelOf(Cursor node) {
    return node.seek(5).u8();
  }

  private static int entriesOf(Cursor node) {
    return node.seek(6).u16();
  }

  /** A node, which has to be of a level if that is not negative. */
  private Cursor entries(long address, int expected) {
    long most = Math.max(keyOffset(0), Math.min(USUAL, reader.space.end() - address));
    Cursor head = reader.space.at(address, most).signature("TREE");
    int type = head.u8();
    int level = head.u8();
    int entries = head.u16();
    if (type != CHUNKS || level > DEEPEST || (expected >= 0 && level != expected)) {
      throw FormatException.at(address, "a node does not belong into the index of chunks");
    }
    long length = keyOffset(entries) + keySize();
    return length <= most ? head : reader.space.at(address, length);
  }

  /**
   * Reads a node, whose chunks have to lie between the keys beside it: who searches the tree would
   * not find one that does not.
   */
  private void node(
      long address, int expected, @Nullable Key low, @Nullable Key high, ChunkSink sink) {
    visited.enter(address);
    Cursor in = entries(address, expected);
    int level = levelOf(in);
    int entries = entriesOf(in);
    in.seek(keyOffset(0));
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
