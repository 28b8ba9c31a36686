package io.monomorph.hdf5.storage;

/** A part of a file. */
public record Extent(long address, long length) {
  private static final long UNIT = 8;

  /** As long as room is that is given to so many bytes. */
  static long padded(long length) {
    return (length + UNIT - 1) / UNIT * UNIT;
  }

  long end() {
    return address + length;
  }
}
