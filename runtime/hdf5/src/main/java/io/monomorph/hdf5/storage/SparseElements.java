package io.monomorph.hdf5.storage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads single elements that are equally far from each other, such as those of a column. */
final class SparseElements {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

  private SparseElements() {}

  /**
   * Reads elements whose bits are those of the block's primitive.
   *
   * @param at the byte of the first one
   * @param step the bytes from one to the next
   * @param foreign whether their bytes are in the other order than the processor's
   * @param to where the first one goes in the block, and {@code by} how far apart they are there
   */
  static void read(
      MemorySegment from,
      long at,
      long step,
      boolean foreign,
      Object block,
      int to,
      int by,
      int count) {
    if (block instanceof byte[] bytes) {
      for (int k = 0; k < count; k++) {
        bytes[to + k * by] = from.get(ValueLayout.JAVA_BYTE, at + k * step);
      }
    } else if (block instanceof short[] shorts) {
      for (int k = 0; k < count; k++) {
        short bits = from.get(SHORT, at + k * step);
        shorts[to + k * by] = foreign ? Short.reverseBytes(bits) : bits;
      }
    } else if (block instanceof int[] ints) {
      for (int k = 0; k < count; k++) {
        int bits = from.get(INT, at + k * step);
        ints[to + k * by] = foreign ? Integer.reverseBytes(bits) : bits;
      }
    } else if (block instanceof float[] floats) {
      for (int k = 0; k < count; k++) {
        int bits = from.get(INT, at + k * step);
        floats[to + k * by] = Float.intBitsToFloat(foreign ? Integer.reverseBytes(bits) : bits);
      }
    } else if (block instanceof long[] longs) {
      for (int k = 0; k < count; k++) {
        long bits = from.get(LONG, at + k * step);
        longs[to + k * by] = foreign ? Long.reverseBytes(bits) : bits;
      }
    } else {
      double[] doubles = (double[]) block;
      for (int k = 0; k < count; k++) {
        long bits = from.get(LONG, at + k * step);
        doubles[to + k * by] = Double.longBitsToDouble(foreign ? Long.reverseBytes(bits) : bits);
      }
    }
  }
}
