package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;

/** Writes the index of a dataset anew, behind the end of the file. */
public final class IndexWriter {
  final Appender file;
  final ChunkGrid grid;
  final ChunkTable table;
  final Layout.Chunked layout;
  final boolean filtered;

  /**
   * A writer of an index.
   *
   * @param table the chunks that are stored
   * @param filtered whether the dataset has filters
   */
  public IndexWriter(
      Appender file, ChunkGrid grid, ChunkTable table, Layout.Chunked layout, boolean filtered) {
    this.file = file;
    this.grid = grid;
    this.table = table;
    this.layout = layout;
    this.filtered = filtered;
  }

  /**
   * Writes the index.
   *
   * @param message the layout message as it is
   * @param treeNodes half of the entries of a node of a B-tree of version 1
   * @return the layout message that has the new index
   */
  public byte[] write(byte[] message, int treeNodes) {
    return switch (layout.index().kind()) {
      case BTREE_1 -> addressed(message, new BTree1Writer(this, treeNodes).write());
      case SINGLE -> single(message);
      case FIXED_ARRAY -> addressed(message, new FixedArrayWriter(this).write());
      case EXTENSIBLE_ARRAY -> addressed(message, new ExtensibleArrayWriter(this).write());
      case BTREE_2 -> addressed(message, new BTree2Writer(this).write());
      case IMPLICIT -> throw FormatException.unsupported("a new place for chunks without an index");
    };
  }

  /** The message with another address, which is in the middle in old versions, and else last. */
  private static byte[] addressed(byte[] message, long address) {
    int at = message[0] < 3 ? 8 : message[0] == 3 ? 3 : message.length - 8;
    return replaced(message, at, new Output().i64(address).toArray());
  }

  private static byte[] replaced(byte[] message, int at, byte[] bytes) {
    byte[] changed = message.clone();
    System.arraycopy(bytes, 0, changed, at, bytes.length);
    return changed;
  }

  private byte[] single(byte[] message) {
    long address = table.size() == 0 ? Cursor.UNDEFINED : table.address(0);
    byte[] changed = addressed(message, address);
    if (layout.index().singleSize() < 0) {
      return changed;
    }
    long size = table.size() == 0 ? 0 : table.bytes(0);
    int mask = table.size() == 0 ? 0 : table.mask(0);
    byte[] bytes = new Output().i64(size).u32(mask).toArray();
    return replaced(changed, message.length - 20, bytes);
  }

  /** The bytes of a size of a filtered chunk: enough for one that grows a little. */
  int sizeBytes() {
    int bits = 32 - Integer.numberOfLeadingZeros(layout.chunkBytes());
    return Math.min(8, 1 + (bits + 7) / 8);
  }

  /** The bytes of an element of an array. */
  int elementSize() {
    return filtered ? 12 + sizeBytes() : 8;
  }

  /** Writes an element of an array; a negative entry is a chunk that is not stored. */
  void element(Output out, int entry) {
    out.i64(entry < 0 ? Cursor.UNDEFINED : table.address(entry));
    if (filtered) {
      out.number(entry < 0 ? 0 : table.bytes(entry), sizeBytes());
      out.u32(entry < 0 ? 0 : table.mask(entry));
    }
  }
}
