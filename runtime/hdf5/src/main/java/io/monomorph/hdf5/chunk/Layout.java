package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;

/** Where the elements of a dataset are. */
public sealed interface Layout {
  /** The message, in version 3, which every version of libhdf5 since 1.8 reads. */
  byte[] write();

  /** In the header itself. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes the array
  record Compact(byte[] data) implements Layout {
    @Override
    public byte[] write() {
      return new Output().u8(3).u8(0).u16(data.length).bytes(data).toArray();
    }
  }

  /**
   * In one piece.
   *
   * @param address where, or {@link Cursor#UNDEFINED} before something is written
   * @param length how many bytes, or -1 where the message does not say
   */
  record Contiguous(long address, long length) implements Layout {
    @Override
    public byte[] write() {
      return new Output().u8(3).u8(1).i64(address).i64(length).toArray();
    }
  }

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

    @Override
    public byte[] write() {
      Output out = new Output().u8(3).u8(2).u8(chunk.length + 1).i64(index.address());
      for (int extent : chunk) {
        out.u32(extent);
      }
      return out.u32(elementSize).toArray();
    }
  }
}
