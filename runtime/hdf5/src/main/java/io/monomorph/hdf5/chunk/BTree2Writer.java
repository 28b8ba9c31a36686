package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;

/** Writes a B-tree of version 2 that is one leaf, as long as it has to be. */
final class BTree2Writer {
  private static final int MOST_RECORDS = 65_535;
  private static final int LEAST_NODE = 2048;

  private final IndexWriter index;

  BTree2Writer(IndexWriter index) {
    this.index = index;
  }

  long write() {
    int count = index.table.size();
    int rank = index.grid.rank();
    if (count > MOST_RECORDS) {
      throw FormatException.unsupported(
          "writing more than " + MOST_RECORDS + " chunks of a dataset that grows on several axes");
    }
    int type = index.filtered ? 11 : 10;
    int record = 8 + 8 * rank + (index.filtered ? index.sizeBytes() + 4 : 0);
    int node = Math.max(LEAST_NODE, 10 + count * record);
    Output leaf = new Output().text("BTLF").u8(0).u8(type);
    for (int entry = 0; entry < count; entry++) {
      index.element(leaf, entry);
      for (long place : index.grid.place(index.table.number(entry))) {
        leaf.i64(place);
      }
    }
    leaf.checksum(0);
    long address = index.file.append(leaf.zeros(node - leaf.length()).toArray(), 8);
    Output head = new Output().text("BTHD").u8(0).u8(type).u32(node).u16(record).u16(0);
    head.u8(100).u8(40).i64(address).u16(count).i64(count).checksum(0);
    return index.file.append(head.toArray(), 8);
  }
}
