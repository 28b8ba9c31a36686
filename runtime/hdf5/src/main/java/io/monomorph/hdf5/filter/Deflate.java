package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;
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
    return decode(MemorySegment.ofArray(data), expected);
  }

  /** Without a copy if the data are outside the heap. */
  static byte[] decode(MemorySegment data, int expected) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data.asByteBuffer());
      // A checksum behind the data makes them a little longer than a chunk.
      long limit = Math.min(2L * expected + 4096, Integer.MAX_VALUE - 64);
      byte[] out = new byte[(int) Math.min(expected, MOST * data.byteSize() + 64)];
      int length = inflate(inflater, out);
      // Most chunks are as long as expected; then only the end of the stream is left.
      byte[] more = new byte[64];
      while (!inflater.finished()) {
        int count = inflate(inflater, more);
        if (length + (long) count > limit) {
          throw new FormatException("a chunk inflates to more than twice its size");
        }
        out = Arrays.copyOf(out, length + count);
        System.arraycopy(more, 0, out, length, count);
        length += count;
        more = new byte[(int) Math.min(limit, Math.max(64, length))];
      }
      return length == out.length ? out : Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw new FormatException("a chunk cannot be inflated: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  /** Fills an array, or as much of it as there is. */
  private static int inflate(Inflater inflater, byte[] out) throws DataFormatException {
    int length = 0;
    while (length < out.length && !inflater.finished()) {
      int count = inflater.inflate(out, length, out.length - length);
      length += count;
      if (count == 0
          && !inflater.finished()
          && (inflater.needsInput() || inflater.needsDictionary())) {
        throw new FormatException("the compressed bytes of a chunk are cut off");
      }
    }
    return length;
  }
}
