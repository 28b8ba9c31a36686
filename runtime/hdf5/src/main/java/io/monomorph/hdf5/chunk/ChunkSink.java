package io.monomorph.hdf5.chunk;

/** Takes the chunks that an index has. */
@FunctionalInterface
public interface ChunkSink {
  /**
   * A chunk that is stored.
   *
   * @param place its place in the grid; the array may change after the call
   * @param address where it is
   * @param size its bytes as they are stored
   * @param mask a bit for each filter that it has skipped
   */
  void chunk(long[] place, long address, long size, int mask);
}
