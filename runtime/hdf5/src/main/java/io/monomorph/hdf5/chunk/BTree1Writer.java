package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;

/** Writes a B-tree of version 1 of full nodes. */
final class BTree1Writer {
  private final IndexWriter index;
  private final int capacity;
  private final int keySize;

  BTree1Writer(IndexWriter index, int treeNodes) {
    this.index = index;
    capacity = 2 * treeNodes;
    keySize = 8 + 8 * (index.grid.rank() + 1);
  }

  /** The entries of a level: chunks, or the nodes below. */
  private interface Level {
    int size();

    byte[] key(int entry);

    long address(int entry);
  }

  /** Nodes that are written, with their first keys. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Nodes(byte[][] keys, long first, int nodeSize) implements Level {
    @Override
    public int size() {
      return keys.length;
    }

    @Override
    public byte[] key(int entry) {
      return keys[entry];
    }

    @Override
    public long address(int entry) {
      return first + (long) entry * nodeSize;
    }
  }

  private final class Chunks implements Level {
    @Override
    public int size() {
      return index.table.size();
    }

    @Override
    public byte[] key(int entry) {
      Output out = new Output().u32(index.table.bytes(entry)).u32(index.table.mask(entry));
      long[] place = index.grid.place(index.table.number(entry));
      for (int axis = 0; axis < place.length; axis++) {
        out.i64(place[axis] * index.grid.chunk(axis));
      }
      return out.i64(0).toArray();
    }

    @Override
    public long address(int entry) {
      return index.table.address(entry);
    }
  }

  long write() {
    if (index.table.size() == 0) {
      return Cursor.UNDEFINED;
    }
    byte[] end = endKey();
    Level level = new Chunks();
    for (int depth = 0; ; depth++) {
      Nodes nodes = nodes(level, depth, end);
      if (nodes.size() == 1) {
        return nodes.first();
      }
      level = nodes;
    }
  }

  /** The last key: one that is behind the last chunk along all axes. */
  private byte[] endKey() {
    int last = index.table.size() - 1;
    Output out = new Output().u32(0).u32(0);
    long[] place = index.grid.place(index.table.number(last));
    for (int axis = 0; axis < place.length; axis++) {
      out.i64((place[axis] + 1) * index.grid.chunk(axis));
    }
    return out.i64(index.layout.elementSize()).toArray();
  }

  private Nodes nodes(Level below, int depth, byte[] end) {
    int size = 24 + capacity * (keySize + 8) + keySize;
    int count = (below.size() + capacity - 1) / capacity;
    long first = index.file.allocate((long) count * size, 8);
    byte[][] keys = new byte[count][];
    for (int k = 0; k < count; k++) {
      int from = k * capacity;
      int to = Math.min(from + capacity, below.size());
      Output out = new Output().text("TREE").u8(1).u8(depth).u16(to - from);
      out.i64(k == 0 ? Cursor.UNDEFINED : first + (k - 1L) * size);
      out.i64(k == count - 1 ? Cursor.UNDEFINED : first + (k + 1L) * size);
      for (int entry = from; entry < to; entry++) {
        out.bytes(below.key(entry)).i64(below.address(entry));
      }
      out.bytes(to < below.size() ? below.key(to) : end);
      index.file.write(first + (long) k * size, out.zeros(size - out.length()).toArray());
      keys[k] = below.key(from);
    }
    return new Nodes(keys, first, size);
  }
}
