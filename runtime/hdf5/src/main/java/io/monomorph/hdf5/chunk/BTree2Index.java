package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.heap.BTree2;

/** A B-tree of version 2, which is there for datasets with several axes without limit. */
final class BTree2Index {
  private static final int PLAIN = 10;
  private static final int FILTERED = 11;

  private final IndexReader reader;

  BTree2Index(IndexReader reader) {
    this.reader = reader;
  }

  void read(ChunkSink sink) {
    long address = reader.index.address();
    BTree2 tree = new BTree2(reader.space, address);
    int rank = reader.grid.rank();
    int places = 8 * rank;
    int sizeBytes = tree.recordSize() - reader.space.sizes().offsets() - 4 - places;
    boolean sound =
        reader.filtered
            ? tree.type() == FILTERED && sizeBytes > 0 && sizeBytes <= 8
            : tree.type() == PLAIN && sizeBytes == -4;
    if (!sound) {
      throw FormatException.at(address, "the index of chunks has impossible records");
    }
    tree.forEach(
        in -> {
          long at = in.address();
          long size = reader.filtered ? in.unsigned(sizeBytes) : reader.chunkBytes;
          int mask = reader.filtered ? in.i32() : 0;
          long[] place = new long[rank];
          for (int axis = 0; axis < rank; axis++) {
            place[axis] = in.i64();
          }
          sink.chunk(place, at, size, mask);
        });
  }
}
