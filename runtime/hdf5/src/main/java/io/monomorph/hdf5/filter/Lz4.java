package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The compression of LZ4, in blocks; numbers are big-endian. */
final class Lz4 {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private Lz4() {}

  static byte[] decode(byte[] data, int[] values, int expected) {
    try {
      MemorySegment in = MemorySegment.ofArray(data);
      long total = in.get(LONG, 0);
      long block = in.get(INT, 8) & 0xffffffffL;
      if (total < 0 || total > expected + 64L || block == 0) {
        throw new FormatException("the lz4 bytes of a chunk have impossible lengths");
      }
      byte[] out = new byte[(int) total];
      int at = 12;
      for (int to = 0; to < out.length; ) {
        int length = (int) Math.min(block, out.length - to);
        int stored = in.get(INT, at);
        at += 4;
        if (stored == length) {
          System.arraycopy(data, at, out, to, length);
        } else {
          expand(data, at, at + stored, out, to, to + length);
        }
        at += stored;
        to += length;
      }
      return out;
    } catch (IndexOutOfBoundsException e) {
      throw broken();
    }
  }

  private static FormatException broken() {
    return new FormatException("the lz4 bytes of a chunk are broken");
  }

  /**
   * Expands one block.
   *
   * @throws FormatException if it does not give exactly the bytes from {@code to} to {@code end}
   */
  static void expand(byte[] data, int from, int until, byte[] out, int to, int end) {
    int in = from;
    int at = to;
    if (from < 0 || until > data.length || until < from) {
      throw broken();
    }
    while (in < until) {
      int token = data[in++] & 0xff;
      int literals = token >> 4;
      if (literals == 15) {
        int more;
        do {
          more = data[in++] & 0xff;
          literals += more;
        } while (more == 255);
      }
      if (literals < 0 || in + literals > until || at + literals > end) {
        throw broken();
      }
      System.arraycopy(data, in, out, at, literals);
      in += literals;
      at += literals;
      if (in >= until) {
        break; // the last sequence has no match
      }
      int distance = (data[in] & 0xff) | (data[in + 1] & 0xff) << 8;
      in += 2;
      int length = (token & 15) + 4;
      if (length == 19) {
        int more;
        do {
          more = data[in++] & 0xff;
          length += more;
        } while (more == 255);
      }
      if (distance == 0 || at - distance < to || length < 0 || at + length > end) {
        throw broken();
      }
      for (int k = 0; k < length; k++, at++) {
        out[at] = out[at - distance];
      }
    }
    if (at != end) {
      throw broken();
    }
  }
}
