package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;

/** Reads the index of a dataset, whichever structure it is. */
public final class IndexReader {
  final AddressSpace space;
  final ChunkGrid grid;
  final ChunkIndex index;
  final boolean filtered;
  final int chunkBytes;
  final int elementSize;

  private IndexReader(AddressSpace space, ChunkGrid grid, Layout.Chunked layout, boolean filtered) {
    this.space = space;
    this.grid = grid;
    index = layout.index();
    this.filtered = filtered;
    chunkBytes = layout.chunkBytes();
    elementSize = layout.elementSize();
  }

  /**
   * The chunks that are stored.
   *
   * @param filtered whether the dataset has filters
   */
  public static ChunkTable read(
      AddressSpace space, ChunkGrid grid, Layout.Chunked layout, boolean filtered) {
    IndexReader reader = new IndexReader(space, grid, layout, filtered);
    ChunkTable.Builder table = new ChunkTable.Builder(grid);
    if (reader.index.address() != Cursor.UNDEFINED && grid.size() > 0) {
      reader.read(table);
    }
    return table.build();
  }

  /**
   * One chunk alone, for which only the way to it through the index is read: a table that has it,
   * or nothing if it is not stored. Where an index of a broken file contradicts itself, it is found
   * if libhdf5, which goes the same way, would find it.
   *
   * @param filtered whether the dataset has filters
   * @param number the number of a place in the grid
   */
  public static ChunkTable find(
      AddressSpace space, ChunkGrid grid, Layout.Chunked layout, boolean filtered, long number) {
    IndexReader reader = new IndexReader(space, grid, layout, filtered);
    ChunkTable.Builder table = new ChunkTable.Builder(grid);
    if (reader.index.address() != Cursor.UNDEFINED) {
      reader.find(grid.place(number), table);
    }
    return table.build();
  }

  private void find(long[] place, ChunkSink sink) {
    switch (index.kind()) {
      case BTREE_1 -> new BTree1Index(this).find(place, sink);
      case SINGLE -> single(sink);
      case IMPLICIT -> {
        checkImplicit();
        implicit(new Numbering(grid, -1), place, sink);
      }
      case FIXED_ARRAY -> new FixedArrayIndex(this).find(place, sink);
      case EXTENSIBLE_ARRAY -> new ExtensibleArrayIndex(this).find(place, sink);
      case BTREE_2 -> new BTree2Index(this).find(place, sink);
    }
  }

  private void read(ChunkSink sink) {
    switch (index.kind()) {
      case BTREE_1 -> new BTree1Index(this).read(sink);
      case SINGLE -> single(sink);
      case IMPLICIT -> implicit(sink);
      case FIXED_ARRAY -> new FixedArrayIndex(this).read(sink);
      case EXTENSIBLE_ARRAY -> new ExtensibleArrayIndex(this).read(sink);
      case BTREE_2 -> new BTree2Index(this).read(sink);
    }
  }

  private void single(ChunkSink sink) {
    if (grid.size() > 1) {
      throw new FormatException("the dataset has several chunks, but its index is for one");
    }
    long size = index.singleSize() < 0 ? chunkBytes : index.singleSize();
    sink.chunk(new long[grid.rank()], index.address(), size, index.singleMask());
  }

  private void implicit(ChunkSink sink) {
    checkImplicit();
    Numbering numbering = new Numbering(grid, -1);
    for (long number = 0; number < grid.size(); number++) {
      implicit(numbering, grid.place(number), sink);
    }
  }

  private void checkImplicit() {
    if (grid.size() > space.end() / Math.max(1, chunkBytes)) {
      throw new FormatException("the dataset has more chunks than fit into the file");
    }
  }

  private void implicit(Numbering numbering, long[] place, ChunkSink sink) {
    sink.chunk(place, index.address() + numbering.number(place) * chunkBytes, chunkBytes, 0);
  }

  /** Hands an element of an array of chunks over, unless nothing is stored there. */
  void element(Cursor in, int elementSize, Numbering numbering, long number, ChunkSink sink) {
    long address = in.address();
    long size = chunkBytes;
    int mask = 0;
    if (filtered) {
      size = in.unsigned(elementSize - space.sizes().offsets() - 4);
      mask = in.i32();
    }
    if (address != Cursor.UNDEFINED) {
      sink.chunk(numbering.place(number), address, size, mask);
    }
  }

  /** Checks what an array says about its elements against what they have to be. */
  void checkElements(int client, int elementSize) {
    int offsets = space.sizes().offsets();
    boolean sound =
        filtered
            ? client == 1 && elementSize > offsets + 4 && elementSize <= offsets + 12
            : client == 0 && elementSize == offsets;
    if (!sound) {
      throw FormatException.at(index.address(), "the index of chunks has impossible elements");
    }
  }
}
