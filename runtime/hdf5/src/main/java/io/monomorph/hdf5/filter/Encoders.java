package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;

/** The filters that can be applied to chunks. */
final class Encoders {
  private Encoders() {}

  /** Whether chunks with a filter can be written. */
  static boolean has(Filter filter) {
    return filter.id() >= 1 && filter.id() <= 3;
  }

  static byte[] encode(Filter filter, byte[] data) {
    return switch (filter.id()) {
      case 1 -> Deflate.encode(data, filter.values());
      case 2 -> Shuffle.encode(data, filter.values());
      case 3 -> Fletcher32.encode(data);
      default -> throw FormatException.unsupported("writing with the filter " + filter.describe());
    };
  }
}
