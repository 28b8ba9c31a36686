package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;

/** Takes new structures of a file, which nothing refers to yet. */
public interface Appender {
  /**
   * Finds room for bytes, all of which have to be written, at an address that is a multiple of a
   * power of two.
   */
  long allocate(long length, int alignment);

  /** Finds room whose bytes are zero, behind the end of the file. */
  long allocateZeros(long length, int alignment);

  /** Writes bytes at an address that was allocated. */
  void write(long address, byte[] bytes);

  /** Writes memory outside the heap at an address that was allocated. */
  void write(long address, MemorySegment bytes);

  /** Finds room for bytes and writes them there. */
  default long append(byte[] bytes, int alignment) {
    long address = allocate(bytes.length, alignment);
    write(address, bytes);
    return address;
  }
}
