package io.monomorph.hdf5.filter;

import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Numbers without their smallest one, in as few bits as they need; floating-point numbers are
 * multiplied by a power of ten and rounded first.
 */
final class ScaleOffset {
  private static final int HEADER = 21;
  private static final int FLOAT_BY_EXPONENT = 1;
  private static final int INTEGER = 2;

  private final int scaleType;
  private final int scale;
  private final int count;
  private final int size;
  private final boolean floating;
  private final boolean bigEndian;
  private final boolean filled;
  private final long fill;

  private ScaleOffset(int[] values) {
    if (values.length < 8) {
      throw new FormatException("the filter scaleoffset lacks settings");
    }
    scaleType = values[0];
    scale = values[1];
    count = values[2];
    floating = values[3] == 1;
    size = values[4];
    bigEndian = values[6] == 1;
    filled = values[7] == 1;
    long low = values.length > 8 ? values[8] & 0xffffffffL : 0;
    long high = values.length > 9 ? (long) values[9] << 32 : 0;
    fill = low | high;
    boolean sound =
        floating ? size == 4 || size == 8 : size == 1 || size == 2 || size == 4 || size == 8;
    if (!sound || count < 0 || floating == (scaleType == INTEGER)) {
      throw new FormatException("the filter scaleoffset has impossible settings");
    }
    if (scaleType == FLOAT_BY_EXPONENT) {
      throw FormatException.unsupported("the filter scaleoffset by exponent");
    }
  }

  static Decoder of(int[] values) {
    ScaleOffset filter = new ScaleOffset(values);
    return (data, settings, expected) -> filter.decode(data, expected);
  }

  private byte[] decode(byte[] data, int expected) {
    if (!floating && scale == 8 * size) {
      return data; // all bits were asked for, so that nothing was done
    }
    if (data.length < HEADER || (long) count * size > expected) {
      throw new FormatException("the scaleoffset bytes of a chunk are broken");
    }
    MemorySegment in = MemorySegment.ofArray(data);
    int bits = in.get(order(ByteOrder.LITTLE_ENDIAN), 0);
    if (bits < 0 || bits > 8 * size || HEADER + ((long) count * bits + 7) / 8 > data.length) {
      throw new FormatException("the scaleoffset bytes of a chunk are broken");
    }
    byte[] out = new byte[count * size];
    MemorySegment to = MemorySegment.ofArray(out);
    if (bits == 8 * size) {
      // All bits are there: the elements are stored as they are in memory, in whichever order the
      // dataset has its bytes. libhdf5 takes them for those of the machine that reads them.
      for (int k = 0; k < out.length; k++) {
        int place = bigEndian ? k / size * size + size - 1 - k % size : k;
        out[place] = data[HEADER + k];
      }
      return out;
    }
    int minimumBytes = Math.min(8, data[4]);
    long minimum = 0;
    for (int k = 0; k < minimumBytes; k++) {
      minimum |= (data[5 + k] & 0xffL) << (8 * k);
    }
    long missing = bits == 0 ? 0 : -1L >>> (64 - bits);
    long at = 8L * HEADER;
    for (int k = 0; k < count; k++, at += bits) {
      long value = bits(data, at, bits);
      put(to, k, filled && value == missing ? fill : restored(value, minimum));
    }
    return out;
  }

  private static ValueLayout.OfInt order(ByteOrder order) {
    return ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
  }

  /** Bits that begin at any place, the highest first. */
  private static long bits(byte[] data, long at, int count) {
    long value = 0;
    int left = count;
    long position = at;
    while (left > 0) {
      int within = (int) (position & 7);
      int take = Math.min(8 - within, left);
      int part = (data[(int) (position >> 3)] & 0xff) >> (8 - within - take) & ((1 << take) - 1);
      value = value << take | part;
      position += take;
      left -= take;
    }
    return value;
  }

  /** The bits of an element from what it is above the smallest one. */
  private long restored(long value, long minimum) {
    if (!floating) {
      return value + minimum;
    }
    double power = Math.pow(10, scale);
    if (size == 4) {
      float restored = (float) (int) value / (float) power + Float.intBitsToFloat((int) minimum);
      return Float.floatToRawIntBits(restored);
    }
    return Double.doubleToRawLongBits(value / power + Double.longBitsToDouble(minimum));
  }

  private void put(MemorySegment to, int index, long value) {
    for (int k = 0; k < size; k++) {
      int place = bigEndian ? size - 1 - k : k;
      to.set(ValueLayout.JAVA_BYTE, (long) index * size + place, (byte) (value >> (8 * k)));
    }
  }
}
