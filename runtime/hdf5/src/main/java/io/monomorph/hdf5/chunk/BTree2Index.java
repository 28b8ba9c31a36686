package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.heap.BTree2;
import java.util.Arrays;

/** A B-tree of version 2, which is there for datasets with several axes without limit. */
final class BTree2Index {
  private static final int PLAIN = 10;
  private static final int FILTERED = 11;

  private final IndexReader reader;

  BTree2Index(IndexReader reader) {
    this.reader = reader;
  }

  void read(ChunkSink sink) {
    BTree2 tree = new BTree2(reader.space, reader.index.address());
    int sizeBytes = sizeBytes(tree);
    tree.forEach(in -> chunk(in, sizeBytes, sink));
  }

  /** Hands one chunk over, if it is stored. */
  void find(long[] place, ChunkSink sink) {
    BTree2 tree = new BTree2(reader.space, reader.index.address());
    int sizeBytes = sizeBytes(tree);
    int places = tree.recordSize() - 8 * place.length;
    tree.find(
        in -> Arrays.compare(place, place(in.skip(places))), in -> chunk(in, sizeBytes, sink));
  }

  /** The bytes of a chunk's size in a record, or -4 if it has none. */
  private int sizeBytes(BTree2 tree) {
    int sizeBytes = tree.recordSize() - reader.space.sizes().offsets() - 4 - 8 * reader.grid.rank();
    boolean sound =
        reader.filtered
            ? tree.type() == FILTERED && sizeBytes > 0 && sizeBytes <= 8
            : tree.type() == PLAIN && sizeBytes == -4;
    if (!sound) {
      throw FormatException.at(
          reader.index.address(), "the index of chunks has impossible records");
    }
    return sizeBytes;
  }

  private void chunk(Cursor in, int sizeBytes, ChunkSink sink) {
    long at = in.address();
    long size = reader.filtered ? in.unsigned(sizeBytes) : reader.chunkBytes;
    int mask = reader.filtered ? in.i32() : 0;
    sink.chunk(place(in), at, size, mask);
  }

  private long[] place(Cursor in) {
    long[] place = new long[reader.grid.rank()];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = in.i64();
    }
    return place;
  }
}
