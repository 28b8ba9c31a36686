package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The checksum of structures: Bob Jenkins' lookup3, with the initial value 0. */
public final class Checksums {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private Checksums() {}

  /** The checksum of bytes. */
  public static int lookup3(MemorySegment bytes) {
    long left = bytes.byteSize();
    int a = 0xdeadbeef + (int) left;
    int b = a;
    int c = a;
    long at = 0;
    while (left > 12) {
      a += bytes.get(INT, at);
      b += bytes.get(INT, at + 4);
      c += bytes.get(INT, at + 8);
      a = (a - c) ^ Integer.rotateLeft(c, 4);
      c += b;
      b = (b - a) ^ Integer.rotateLeft(a, 6);
      a += c;
      c = (c - b) ^ Integer.rotateLeft(b, 8);
      b += a;
      a = (a - c) ^ Integer.rotateLeft(c, 16);
      c += b;
      b = (b - a) ^ Integer.rotateLeft(a, 19);
      a += c;
      c = (c - b) ^ Integer.rotateLeft(b, 4);
      b += a;
      at += 12;
      left -= 12;
    }
    if (left == 0) {
      return c;
    }
    int[] tail = new int[3];
    for (int k = 0; k < left; k++) {
      tail[k >> 2] += (bytes.get(ValueLayout.JAVA_BYTE, at + k) & 0xff) << (8 * (k & 3));
    }
    return last(a + tail[0], b + tail[1], c + tail[2]);
  }

  private static int last(int first, int second, int third) {
    int a = first;
    int b = second;
    int c = third;
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    return (c ^ b) - Integer.rotateLeft(b, 24);
  }
}
