package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects little-endian numbers and text for a structure of a file. */
public final class Output {
  private byte[] bytes = new byte[256];
  private int length;

  private void need(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** The lowest bytes of a number. */
  public Output number(long value, int count) {
    need(count);
    for (int k = 0; k < count; k++) {
      bytes[length++] = (byte) (value >> (8 * Math.min(k, 7)));
    }
    return this;
  }

  /** One byte. */
  public Output u8(int value) {
    return number(value, 1);
  }

  /** Two bytes. */
  public Output u16(int value) {
    return number(value, 2);
  }

  /** Four bytes. */
  public Output u32(long value) {
    return number(value, 4);
  }

  /** Eight bytes. */
  public Output i64(long value) {
    return number(value, 8);
  }

  /** Zero bytes. */
  public Output zeros(int count) {
    need(count);
    Arrays.fill(bytes, length, length + count, (byte) 0);
    length += count;
    return this;
  }

  /** Bytes as they are. */
  public Output bytes(byte[] more) {
    need(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** Text, without anything that ends it. */
  public Output text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The checksum of all bytes from one on. */
  public Output checksum(int from) {
    MemorySegment covered = MemorySegment.ofArray(bytes).asSlice(from, length - from);
    return u32(Checksums.lookup3(covered));
  }

  /** The bytes. */
  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
