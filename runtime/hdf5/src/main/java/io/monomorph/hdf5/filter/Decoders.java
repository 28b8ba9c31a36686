package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;

/** The decoders by the numbers of filters. */
final class Decoders {
  private Decoders() {}

  static Decoder of(Filter filter) {
    return switch (filter.id()) {
      case 1 -> Deflate::decode;
      case 2 -> Shuffle::decode;
      case 3 -> Fletcher32::decode;
      case 6 -> ScaleOffset.of(filter.values());
      case 32000 -> Lzf::decode;
      case 32004 -> Lz4::decode;
      case 32008 -> Bitshuffle.of(filter.values());
      default -> throw FormatException.unsupported("the filter " + filter.describe());
    };
  }
}
