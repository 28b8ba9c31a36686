package io.monomorph.hdf5.storage;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of stored elements to a block.
 *
 * @param from the stored elements, or null if they were never written
 * @param fill what those read as
 * @param offset where the region begins in the block
 */
record Decoding(
    @Nullable MemorySegment from, ElementCodec codec, Fill fill, Object block, int offset)
    implements BoxRuns.Run {
  @Override
  public void run(long at, long done, int length) {
    if (from == null) {
      fill.fill(block, offset + (int) done, length);
    } else {
      codec.decode(from, at * codec.size(), block, offset + (int) done, length);
    }
  }

  @Override
  public void runs(long at, long step, long done, long by, int length, int count) {
    if (from == null) {
      BoxRuns.Run.super.runs(at, step, done, by, length, count);
    } else {
      codec.decode(from, at, step, block, offset + (int) done, (int) by, length, count);
    }
  }
}
