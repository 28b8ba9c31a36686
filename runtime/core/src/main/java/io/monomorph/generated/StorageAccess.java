package io.monomorph.generated;

import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageFailures;
import io.monomorph.tile.TiledRuns;

/**
 * Runs of elements in cores that are read and written by regions, and what is said when storage
 * fails.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public final class StorageAccess {
  private StorageAccess() {}

  /** As {@link Operand#load}, from the regions of an operand that has a tiling. */
  public static void load(
      Operand of, long index, long stride, Object block, int offset, int length) {
    TiledRuns.load(of, index, stride, block, offset, length);
  }

  /** As {@link Operand#store}, to the regions of an operand that has a tiling. */
  public static void store(
      Operand to, long index, long stride, Object block, int offset, int length) {
    TiledRuns.store(to, index, stride, block, offset, length);
  }

  /** For a run of elements that could not be read. */
  public static RuntimeException unread(
      Operand of,
      BackendProvider backend,
      long index,
      long stride,
      int length,
      RuntimeException failure) {
    return StorageFailures.ofRun(of, backend, "read", index, stride, length, failure);
  }

  /** For a run of elements that could not be written. */
  public static RuntimeException unwritten(
      Operand to,
      BackendProvider backend,
      long index,
      long stride,
      int length,
      RuntimeException failure) {
    return StorageFailures.ofRun(to, backend, "write", index, stride, length, failure);
  }

  /** For a region that could not be read. */
  public static RuntimeException unread(
      Operand of, BackendProvider backend, long[] start, long[] shape, RuntimeException failure) {
    return StorageFailures.ofRegion(of, backend, "read", start, shape, failure);
  }

  /** For a region that could not be written. */
  public static RuntimeException unwritten(
      Operand to, BackendProvider backend, long[] start, long[] shape, RuntimeException failure) {
    return StorageFailures.ofRegion(to, backend, "write", start, shape, failure);
  }
}
