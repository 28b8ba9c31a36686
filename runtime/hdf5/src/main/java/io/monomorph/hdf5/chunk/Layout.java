package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;

/** Where the elements of a dataset are. */
public sealed interface Layout {
  /** In the header itself. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes the array
  record Compact(byte[] data) implements Layout {}

  /**
   * In one piece.
   *
   * @param address where, or {@link Cursor#UNDEFINED} before something is written
   * @param length how many bytes, or -1 where the message does not say
   */
  record Contiguous(long address, long length) implements Layout {}

  /**
   * In chunks of one shape, which an index finds.
   *
   * @param chunk the shape of a chunk, in elements
   * @param elementSize the bytes of an element
   * @param index how they are found
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes the array
  record Chunked(int[] chunk, int elementSize, ChunkIndex index) implements Layout {
    /**
     * The bytes of a chunk before filters.
     *
     * @throws FormatException if they are more than a Java array holds
     */
    public int chunkBytes() {
      long bytes = elementSize;
      for (int extent : chunk) {
        bytes = Math.min(bytes * extent, Integer.MAX_VALUE);
      }
      if (bytes > Integer.MAX_VALUE - 64) {
        throw FormatException.unsupported("a chunk of 2 GiB or more");
      }
      return (int) bytes;
    }
  }
}
