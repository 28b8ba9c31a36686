package io.monomorph.hdf5.storage;

import io.monomorph.dtype.DType;
import io.monomorph.hdf5.type.ElementType;

/** Takes integers out of elements in which not all bits belong to them. */
final class PartialBits {
  private final int offset;
  private final int unused;
  private final boolean unsigned;

  PartialBits(ElementType type) {
    offset = type.bitOffset();
    unused = 64 - type.precision();
    DType dtype = type.dtype();
    unsigned = dtype.isUnsigned();
  }

  private long value(long bits) {
    long high = bits >>> offset << unused;
    return unsigned ? high >>> unused : high >> unused;
  }

  void apply(Object block, int from, int length) {
    int end = from + length;
    if (block instanceof byte[] bytes) {
      for (int k = from; k < end; k++) {
        bytes[k] = (byte) value(bytes[k] & 0xff);
      }
    } else if (block instanceof short[] shorts) {
      for (int k = from; k < end; k++) {
        shorts[k] = (short) value(shorts[k] & 0xffff);
      }
    } else if (block instanceof int[] ints) {
      for (int k = from; k < end; k++) {
        ints[k] = (int) value(ints[k] & 0xffffffffL);
      }
    } else {
      long[] longs = (long[]) block;
      for (int k = from; k < end; k++) {
        longs[k] = value(longs[k]);
      }
    }
  }
}
