package io.monomorph.hdf5;

import io.monomorph.dtype.DType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an HDF5 file cannot hold, or what nobody could read: asked before anything is written. */
final class Limits {
  private static final int MOST_AXES = 32;
  private static final int LONGEST_NAME = 60_000;
  private static final long LARGEST_CHUNK = Integer.MAX_VALUE - 64;

  private Limits() {}

  /**
   * Checks the name of an object or an attribute.
   *
   * @param of what has the name
   */
  static void checkName(String of, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException(of + " needs a name");
    }
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the name of %s ends at the character 0, which %s has at index %d"
              .formatted(of, name.replace('\0', '?'), name.indexOf('\0')));
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the name of %s has at most %d bytes, not %d".formatted(of, LONGEST_NAME, bytes));
    }
  }

  /** Checks how many axes and elements there are; axes of length 0 may grow. */
  static void checkShape(DType dtype, long[] shape) {
    if (shape.length > MOST_AXES) {
      throw new IllegalArgumentException(
          "HDF5 has at most %d axes, not %d".formatted(MOST_AXES, shape.length));
    }
    long bytes = dtype.itemSize();
    for (long extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException(
            "a shape has no negative extents: " + Arrays.toString(shape));
      }
      if (bytes > Long.MAX_VALUE / Math.max(1, extent)) {
        throw new IllegalArgumentException(
            "shape %s of %s has more bytes than a file can"
                .formatted(Arrays.toString(shape), dtype));
      }
      bytes *= Math.max(1, extent);
    }
  }

  /** Checks how large a chunk is. */
  static void checkChunk(DType dtype, int[] chunk) {
    long bytes = dtype.itemSize();
    for (int extent : chunk) {
      if (extent <= 0) {
        throw new IllegalArgumentException("a chunk cannot be " + extent + " elements long");
      }
      bytes = bytes > LARGEST_CHUNK / extent ? LARGEST_CHUNK + 1 : bytes * extent;
    }
    if (bytes > LARGEST_CHUNK) {
      throw new IllegalArgumentException(
          "chunks of shape %s of %s have more than %d bytes"
              .formatted(Arrays.toString(chunk), dtype, LARGEST_CHUNK));
    }
  }
}
