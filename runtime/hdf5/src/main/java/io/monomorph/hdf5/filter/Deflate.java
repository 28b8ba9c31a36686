package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The compression of zlib. */
final class Deflate {
  /** No byte of a stream becomes more bytes than this. */
  private static final long MOST = 1040;

  private Deflate() {}

  static byte[] encode(byte[] data, int[] values) {
    Deflater deflater = new Deflater(values.length == 0 ? Deflater.DEFAULT_COMPRESSION : values[0]);
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] out = new byte[data.length / 2 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == out.length) {
          out = Arrays.copyOf(out, 2 * length);
        }
        length += deflater.deflate(out, length, out.length - length);
      }
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  static byte[] decode(byte[] data, int[] values, int expected) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      // A checksum behind the data makes them a little longer than a chunk.
      long limit = Math.min(2L * expected + 4096, Integer.MAX_VALUE - 64);
      byte[] out = new byte[(int) Math.min(expected + 4L, MOST * data.length + 64)];
      int length = 0;
      while (!inflater.finished()) {
        if (length == out.length) {
          if (length >= limit) {
            throw new FormatException("a chunk inflates to more than twice its size");
          }
          out = Arrays.copyOf(out, (int) Math.min(limit, 2L * length));
        }
        int more = inflater.inflate(out, length, out.length - length);
        length += more;
        if (more == 0
            && !inflater.finished()
            && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new FormatException("the compressed bytes of a chunk are cut off");
        }
      }
      return length == out.length ? out : Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw new FormatException("a chunk cannot be inflated: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
