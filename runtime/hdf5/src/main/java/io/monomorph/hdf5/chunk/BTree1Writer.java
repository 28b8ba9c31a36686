package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import java.util.ArrayList;
import java.util.List;

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

  /** A node or a chunk with its first key. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Child(byte[] key, long address) {}

  long write() {
    List<Child> level = new ArrayList<>();
    for (int entry = 0; entry < index.table.size(); entry++) {
      level.add(new Child(key(entry), index.table.address(entry)));
    }
    if (level.isEmpty()) {
      return Cursor.UNDEFINED;
    }
    byte[] end = endKey();
    for (int depth = 0; ; depth++) {
      level = nodes(level, depth, end);
      if (level.size() == 1) {
        return level.get(0).address();
      }
    }
  }

  private byte[] key(int entry) {
    Output out = new Output().u32(index.table.bytes(entry)).u32(index.table.mask(entry));
    long[] place = index.grid.place(index.table.number(entry));
    for (int axis = 0; axis < place.length; axis++) {
      out.i64(place[axis] * index.grid.chunk(axis));
    }
    return out.i64(0).toArray();
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

  private List<Child> nodes(List<Child> children, int depth, byte[] end) {
    int size = 24 + capacity * (keySize + 8) + keySize;
    int count = (children.size() + capacity - 1) / capacity;
    long first = index.file.allocate((long) count * size, 8);
    List<Child> nodes = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int to = Math.min((k + 1) * capacity, children.size());
      List<Child> part = children.subList(k * capacity, to);
      Output out = new Output().text("TREE").u8(1).u8(depth).u16(part.size());
      out.i64(k == 0 ? Cursor.UNDEFINED : first + (k - 1L) * size);
      out.i64(k == count - 1 ? Cursor.UNDEFINED : first + (k + 1L) * size);
      part.forEach(child -> out.bytes(child.key()).i64(child.address()));
      out.bytes(to < children.size() ? children.get(to).key() : end);
      long address = first + (long) k * size;
      index.file.write(address, out.zeros(size - out.length()).toArray());
      nodes.add(new Child(part.get(0).key(), address));
    }
    return nodes;
  }
}
