package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import java.util.Arrays;

/** A checksum of four bytes behind the data. */
final class Fletcher32 {
  /** Sums of so many words stay inside 32 bits. */
  private static final int BLOCK = 360;

  private Fletcher32() {}

  static byte[] encode(byte[] data) {
    return new Output().bytes(data).u32(sum(data, data.length)).toArray();
  }

  static byte[] decode(byte[] data, int[] values, int expected) {
    int length = data.length - 4;
    if (length < 0) {
      throw new FormatException("a chunk is too short for its checksum");
    }
    int stored = 0;
    for (int k = 3; k >= 0; k--) {
      stored = stored << 8 | (data[length + k] & 0xff);
    }
    int sum = sum(data, length);
    // Files before version 1.6.3 have the bytes of each half exchanged.
    int exchanged = (sum & 0xff00ff00) >>> 8 | (sum & 0x00ff00ff) << 8;
    if (stored != sum && stored != exchanged) {
      throw new FormatException("the fletcher32 checksum of a chunk is wrong");
    }
    return Arrays.copyOf(data, length);
  }

  /**
   * Sums of 16-bit words, the first byte being the higher one, which are folded and not reduced.
   */
  static int sum(byte[] data, int length) {
    long first = 0;
    long second = 0;
    int at = 0;
    int words = length / 2;
    while (words > 0) {
      int block = Math.min(words, BLOCK);
      words -= block;
      for (int k = 0; k < block; k++, at += 2) {
        first += (data[at] & 0xff) << 8 | (data[at + 1] & 0xff);
        second += first;
      }
      first = fold(first);
      second = fold(second);
    }
    if (length % 2 != 0) {
      first = first + ((data[at] & 0xff) << 8);
      second = fold(second + first);
      first = fold(first);
    }
    return (int) (fold(second) << 16 | fold(first));
  }

  private static long fold(long sum) {
    return (sum & 0xffff) + (sum >>> 16);
  }
}
