package io.monomorph.hdf5.chunk;

/**
 * How the chunks of a dataset are found.
 *
 * @param kind which structure it is
 * @param address where it is, or undefined if there are no chunks yet
 * @param flags of the layout: bit 0 says that partial chunks at the edges are not filtered
 * @param settings numbers that the structure depends on
 * @param singleSize the bytes of a single filtered chunk, or -1
 * @param singleMask the filters that a single chunk has skipped
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes the array
public record ChunkIndex(
    Kind kind, long address, int flags, int[] settings, long singleSize, int singleMask) {
  /** The structures. */
  public enum Kind {
    /** A B-tree of version 1. */
    BTREE_1("B-tree v1"),
    /** There is only one chunk. */
    SINGLE("single chunk"),
    /** All chunks are one behind the other. */
    IMPLICIT("implicit"),
    /** An array of a fixed length. */
    FIXED_ARRAY("fixed array"),
    /** An array that grows along one axis. */
    EXTENSIBLE_ARRAY("extensible array"),
    /** A B-tree of version 2. */
    BTREE_2("B-tree v2");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Whether chunks that reach over the edge of the dataset are stored without filters. */
  public boolean edgesUnfiltered() {
    return (flags & 1) != 0;
  }
}
