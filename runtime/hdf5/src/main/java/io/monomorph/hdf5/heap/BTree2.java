package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Visited;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A B-tree of version 2: records of one size in their order. */
public final class BTree2 {
  private static final int NODE_OVERHEAD = 10;

  private final AddressSpace space;
  private final int type;
  private final int nodeSize;
  private final int recordSize;
  private final int depth;
  private final long root;
  private final int rootRecords;

  /** How many bytes the number of records of a node takes, and for each depth that of a subtree. */
  private final int countBytes;

  private final int[] totalBytes;

  /** The tree at an address. */
  public BTree2(AddressSpace space, long address) {
    this.space = space;
    int offsets = space.sizes().offsets();
    Cursor in = space.at(address, 22L + offsets + space.sizes().lengths()).signature("BTHD");
    in.version("B-tree", 0, 0);
    type = in.u8();
    nodeSize = (int) Math.min(in.u32(), Integer.MAX_VALUE);
    recordSize = in.u16();
    depth = in.u16();
    in.skip(2);
    root = in.address();
    rootRecords = in.u16();
    in.length();
    in.checksum(0);
    if (recordSize == 0 || nodeSize < NODE_OVERHEAD + recordSize || depth > 32) {
      throw FormatException.at(address, "the sizes of a B-tree are impossible");
    }
    int most = (nodeSize - NODE_OVERHEAD) / recordSize;
    countBytes = bytesFor(most);
    totalBytes = new int[depth + 1];
    long total = most;
    for (int level = 1; level <= depth; level++) {
      int pointer = offsets + countBytes + totalBytes[level - 1];
      int records = (nodeSize - NODE_OVERHEAD - pointer) / (recordSize + pointer);
      total = saturated(records + 1L, total) + records;
      totalBytes[level] = bytesFor(total);
    }
  }

  private static long saturated(long a, long b) {
    return a != 0 && b > (Long.MAX_VALUE >> 8) / a ? Long.MAX_VALUE >> 8 : a * b;
  }

  private static int bytesFor(long value) {
    return (63 - Long.numberOfLeadingZeros(Math.max(1, value))) / 8 + 1;
  }

  /** What its records are: a number of the format. */
  public int type() {
    return type;
  }

  /** The bytes of a record. */
  public int recordSize() {
    return recordSize;
  }

  /** Hands over each record, in the order of the tree. */
  public void forEach(Consumer<Cursor> action) {
    if (root != Cursor.UNDEFINED && (rootRecords > 0 || depth > 0)) {
      node(root, rootRecords, depth, action, new Visited("a B-tree"));
    }
  }

  /**
   * Looks for a record, in the same steps as libhdf5.
   *
   * @param order says whether what is looked for is before a record (negative), it, or behind it
   * @param action takes the record if there is one
   */
  public void find(ToIntFunction<Cursor> order, Consumer<Cursor> action) {
    Visited visited = new Visited("a B-tree");
    long address = root;
    int records = rootRecords;
    for (int level = depth; address != Cursor.UNDEFINED; level--) {
      Cursor in = node(address, records, level, visited);
      int low = 0;
      int high = records;
      while (low < high) {
        int middle = (low + high) >>> 1;
        Cursor record = in.seek(6 + (long) middle * recordSize).part(recordSize);
        int comparison = order.applyAsInt(record);
        if (comparison == 0) {
          action.accept(record.rewound());
          return;
        }
        low = comparison > 0 ? middle + 1 : low;
        high = comparison < 0 ? middle : high;
      }
      if (level == 0) {
        return;
      }
      in.seek(6 + (long) records * recordSize + (long) low * pointer(level));
      address = in.address();
      records = (int) in.unsigned(countBytes);
    }
  }

  /** The bytes of a pointer to a node below. */
  private int pointer(int level) {
    return space.sizes().offsets() + countBytes + (level > 1 ? totalBytes[level - 1] : 0);
  }

  /** A node, checked. */
  private Cursor node(long address, int records, int level, Visited visited) {
    visited.enter(address);
    long used = 6 + (long) records * recordSize + (level > 0 ? (records + 1L) * pointer(level) : 0);
    if (used > nodeSize) {
      throw FormatException.at(address, "a node of a B-tree has more records than fit");
    }
    Cursor in = space.at(address, used + 4).signature(level > 0 ? "BTIN" : "BTLF");
    in.version("B-tree node", 0, 0);
    if (in.u8() != type) {
      throw FormatException.at(address, "a node belongs to a B-tree of another kind");
    }
    in.seek(used).checksum(0);
    return in;
  }

  private void node(
      long address, int records, int level, Consumer<Cursor> action, Visited visited) {
    Cursor in = node(address, records, level, visited);
    Cursor pointers = level > 0 ? in.rewound().seek(6 + (long) records * recordSize) : in;
    in.seek(6);
    for (int k = 0; k <= records; k++) {
      if (level > 0) {
        long child = pointers.address();
        int count = (int) pointers.unsigned(countBytes);
        pointers.skip(level > 1 ? totalBytes[level - 1] : 0);
        node(child, count, level - 1, action, visited);
      }
      if (k < records) {
        action.accept(in.part(recordSize));
      }
    }
  }
}
