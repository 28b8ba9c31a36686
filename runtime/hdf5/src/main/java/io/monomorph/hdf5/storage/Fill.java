package io.monomorph.hdf5.storage;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Fills blocks with the value of elements that were never written. */
public final class Fill {
  private final Object one;
  private final boolean zero;

  /** The value whose stored bytes are these; none are zeros. */
  public Fill(ElementCodec codec, byte[] stored) {
    one = codec.dtype().newBlock(1);
    boolean isZero = true;
    for (byte part : stored) {
      isZero &= part == 0;
    }
    zero = isZero;
    if (stored.length > 0) {
      codec.decode(MemorySegment.ofArray(stored), 0, one, 0, 1);
    }
  }

  /** Whether all bits of the value are zero. */
  public boolean isZero() {
    return zero;
  }

  /** A block with the value alone. */
  public Object value() {
    return one;
  }

  /** Sets elements of a block, which are counted as elements also where they have two slots. */
  public void fill(Object block, int offset, int length) {
    int end = offset + length;
    if (one instanceof boolean[] value) {
      Arrays.fill((boolean[]) block, offset, end, value[0]);
    } else if (one instanceof byte[] value) {
      Arrays.fill((byte[]) block, offset, end, value[0]);
    } else if (one instanceof short[] value) {
      Arrays.fill((short[]) block, offset, end, value[0]);
    } else if (one instanceof int[] value) {
      Arrays.fill((int[]) block, offset, end, value[0]);
    } else if (one instanceof long[] value) {
      Arrays.fill((long[]) block, offset, end, value[0]);
    } else if (one instanceof float[] value) {
      floats(value, (float[]) block, offset, end);
    } else {
      doubles((double[]) one, (double[]) block, offset, end);
    }
  }

  private static void floats(float[] value, float[] block, int offset, int end) {
    int slots = value.length;
    for (int k = slots * offset; k < slots * end; k++) {
      block[k] = value[k % slots];
    }
  }

  private static void doubles(double[] value, double[] block, int offset, int end) {
    int slots = value.length;
    for (int k = slots * offset; k < slots * end; k++) {
      block[k] = value[k % slots];
    }
  }
}
