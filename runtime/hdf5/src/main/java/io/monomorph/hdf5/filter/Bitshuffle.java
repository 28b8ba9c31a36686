package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The first bits of all elements of a block, then the second bits, and so on; perhaps compressed
 * with LZ4. The settings are two versions, the size of an element, the elements of a block, and the
 * compression.
 */
final class Bitshuffle {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int BLOCK_BYTES = 8192;
  private static final int LEAST_ELEMENTS = 128;
  private static final int LZ4 = 2;

  private Bitshuffle() {}

  static Decoder of(int[] values) {
    int compression = values.length > 4 ? values[4] : 0;
    if (compression != 0 && compression != LZ4) {
      throw FormatException.unsupported("the filter bitshuffle with compression " + compression);
    }
    return compression == LZ4 ? Bitshuffle::decodeLz4 : Bitshuffle::decodePlain;
  }

  private static int elementSize(int[] values) {
    if (values.length < 3 || values[2] <= 0 || values[2] > BLOCK_BYTES) {
      throw new FormatException("the filter bitshuffle does not say the size of an element");
    }
    return values[2];
  }

  private static int defaultBlock(int size) {
    return Math.max(BLOCK_BYTES / size / 8 * 8, LEAST_ELEMENTS);
  }

  private static byte[] decodePlain(byte[] data, int[] values, int expected) {
    int size = elementSize(values);
    int block = values.length > 3 && values[3] > 0 ? values[3] / 8 * 8 : defaultBlock(size);
    byte[] out = new byte[data.length];
    int count = data.length / size;
    int done = 0;
    while (done < count / 8 * 8) {
      int elements = Math.min(block, (count - done) / 8 * 8);
      unshuffle(data, done * size, out, done * size, elements, size);
      done += elements;
    }
    System.arraycopy(data, done * size, out, done * size, data.length - done * size);
    return out;
  }

  private static byte[] decodeLz4(byte[] data, int[] values, int expected) {
    int size = elementSize(values);
    try {
      MemorySegment in = MemorySegment.ofArray(data);
      long total = in.get(LONG, 0);
      int block = in.get(INT, 8) / size / 8 * 8;
      if (total < 0 || total > expected + 64L || block <= 0) {
        throw new FormatException("the bitshuffle bytes of a chunk have impossible lengths");
      }
      byte[] out = new byte[(int) total];
      int count = out.length / size;
      int at = 12;
      int done = 0;
      byte[] bits = new byte[(int) Math.min((long) block * size, out.length)];
      while (done < count / 8 * 8) {
        int elements = Math.min(block, (count - done) / 8 * 8);
        int stored = in.get(INT, at);
        at += 4;
        Lz4.expand(data, at, at + stored, bits, 0, elements * size);
        unshuffle(bits, 0, out, done * size, elements, size);
        at += stored;
        done += elements;
      }
      System.arraycopy(data, at, out, done * size, out.length - done * size);
      return out;
    } catch (IndexOutOfBoundsException e) {
      throw new FormatException("the bitshuffle bytes of a chunk are broken");
    }
  }

  /** Eight elements at a time: their bits are a column of eight bytes for each byte of them. */
  private static void unshuffle(byte[] in, int from, byte[] out, int to, int count, int size) {
    int row = count / 8;
    for (int part = 0; part < size; part++) {
      int rows = from + part * 8 * row;
      for (int group = 0; group < row; group++) {
        long bits = 0;
        for (int bit = 0; bit < 8; bit++) {
          bits |= (in[rows + bit * row + group] & 0xffL) << (8 * bit);
        }
        bits = transposed(bits);
        for (int k = 0; k < 8; k++) {
          out[to + (group * 8 + k) * size + part] = (byte) (bits >>> (8 * k));
        }
      }
    }
  }

  /** Eight rows of eight bits become columns. */
  private static long transposed(long rows) {
    long x = rows;
    long t = (x ^ (x >>> 7)) & 0x00AA00AA00AA00AAL;
    x ^= t ^ (t << 7);
    t = (x ^ (x >>> 14)) & 0x0000CCCC0000CCCCL;
    x ^= t ^ (t << 14);
    t = (x ^ (x >>> 28)) & 0x00000000F0F0F0F0L;
    return x ^ t ^ (t << 28);
  }
}
