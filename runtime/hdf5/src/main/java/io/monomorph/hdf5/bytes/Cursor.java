package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads numbers one after another from a part of a file. They are little-endian. */
public final class Cursor {
  /** The address of what is not there. */
  public static final long UNDEFINED = -1;

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment bytes;
  private final Sizes sizes;
  private final long start;
  private long at;

  /**
   * A cursor at the first of some bytes.
   *
   * @param start where they are in the file, for messages
   */
  public Cursor(MemorySegment bytes, Sizes sizes, long start) {
    this.bytes = bytes;
    this.sizes = sizes;
    this.start = start;
  }

  /** The same bytes from the beginning. */
  public Cursor rewound() {
    return new Cursor(bytes, sizes, start);
  }

  /** How many bytes are behind. */
  public long offset() {
    return at;
  }

  /** Where the next byte is in the file. */
  public long position() {
    return start + at;
  }

  /** How many bytes follow. */
  public long remaining() {
    return bytes.byteSize() - at;
  }

  /** The sizes of addresses and lengths. */
  public Sizes sizes() {
    return sizes;
  }

  /** Moves to a byte, counted from the first. */
  public Cursor seek(long offset) {
    if (offset < 0 || offset > bytes.byteSize()) {
      throw cut(offset - at);
    }
    at = offset;
    return this;
  }

  /** Passes over bytes. */
  public Cursor skip(long count) {
    return seek(at + need(count));
  }

  private long need(long count) {
    if (count < 0 || count > bytes.byteSize() - at) {
      throw cut(count);
    }
    return count;
  }

  private FormatException cut(long count) {
    return FormatException.at(
        position(), count + " bytes are needed where only " + remaining() + " are left");
  }

  /** One byte, from 0 to 255. */
  public int u8() {
    need(1);
    return bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xff;
  }

  /** Two bytes, from 0 to 65,535. */
  public int u16() {
    need(2);
    int value = bytes.get(SHORT, at) & 0xffff;
    at += 2;
    return value;
  }

  /** Four bytes. */
  public int i32() {
    need(4);
    int value = bytes.get(INT, at);
    at += 4;
    return value;
  }

  /** Four bytes, which are unsigned. */
  public long u32() {
    return i32() & 0xffffffffL;
  }

  /** Eight bytes. */
  public long i64() {
    need(8);
    long value = bytes.get(LONG, at);
    at += 8;
    return value;
  }

  /** Up to eight bytes, which are unsigned. */
  public long unsigned(int count) {
    need(count);
    long value = 0;
    for (int k = 0; k < count; k++) {
      value |= (bytes.get(ValueLayout.JAVA_BYTE, at + k) & 0xffL) << (8 * k);
    }
    at += count;
    return value;
  }

  /** An address, or {@link #UNDEFINED}. */
  public long address() {
    return orUndefined(sizes.offsets());
  }

  /** A length, or {@link #UNDEFINED}, which also stands for unlimited. */
  public long length() {
    return orUndefined(sizes.lengths());
  }

  private long orUndefined(int count) {
    long value = unsigned(count);
    return count < 8 && value == (1L << (8 * count)) - 1 ? UNDEFINED : value;
  }

  /** The next bytes, copied. */
  public byte[] bytes(long count) {
    need(count);
    if (count > Integer.MAX_VALUE - 16) {
      throw FormatException.at(position(), count + " bytes are more than a Java array holds");
    }
    byte[] copy = bytes.asSlice(at, count).toArray(ValueLayout.JAVA_BYTE);
    at += count;
    return copy;
  }

  /** The next bytes, which are not copied. */
  public MemorySegment segment(long count) {
    MemorySegment slice = bytes.asSlice(at, need(count));
    at += count;
    return slice;
  }

  /** A cursor of its own over the next bytes, which are passed over. */
  public Cursor part(long count) {
    long position = position();
    return new Cursor(segment(count), sizes, position);
  }

  /** The next bytes as text, which ends before a zero byte. */
  public String text(long count) {
    byte[] raw = bytes(count);
    int end = 0;
    while (end < raw.length && raw[end] != 0) {
      end++;
    }
    return new String(raw, 0, end, StandardCharsets.UTF_8);
  }

  /** Text that ends with a zero byte, which is passed over too. */
  public String terminated() {
    long end = at;
    while (end < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, end) != 0) {
      end++;
    }
    if (end == bytes.byteSize()) {
      throw FormatException.at(position(), "a name has no end");
    }
    String text = text(end - at);
    at++;
    return text;
  }

  /** Whether four letters follow; they are not passed over. */
  public boolean startsWith(String signature) {
    if (remaining() < signature.length()) {
      return false;
    }
    for (int k = 0; k < signature.length(); k++) {
      if (bytes.get(ValueLayout.JAVA_BYTE, at + k) != (byte) signature.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Passes over the letters with which a structure begins. */
  public Cursor signature(String signature) {
    if (!startsWith(signature)) {
      throw FormatException.at(position(), "no " + signature + " where one should be");
    }
    return skip(signature.length());
  }

  /** Checks that a byte says a version of a structure that is known. */
  public int version(String structure, int lowest, int highest) {
    int version = u8();
    if (version < lowest || version > highest) {
      throw FormatException.at(
          position() - 1, "version " + version + " of the " + structure + " is unknown");
    }
    return version;
  }

  /** Compares the next four bytes with the checksum of all bytes from {@code from} to here. */
  public Cursor checksum(long from) {
    int computed = Checksums.lookup3(bytes.asSlice(from, at - from));
    if (computed != i32()) {
      throw FormatException.at(start + from, "the checksum of a structure is wrong");
    }
    return this;
  }
}
