package io.monomorph.hdf5.storage;

/**
 * Where a chunk is in the file.
 *
 * @param address the first of its bytes
 * @param bytes how many they are
 * @param mask a bit for each filter that it has skipped
 */
record StoredChunk(long address, int bytes, int mask) {
  /** One with all filters. */
  StoredChunk(long address, int bytes) {
    this(address, bytes, 0);
  }

  Extent extent() {
    return new Extent(address, bytes);
  }
}
