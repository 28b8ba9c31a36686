package io.monomorph.npy;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements as plain little-endian bytes, one at a time and slowly, apart from the codec. */
public final class Bits {
  private Bits() {}

  /** A block array of the given bytes. */
  public static Object block(DType dtype, byte[] bytes) {
    int length = bytes.length / dtype.itemSize();
    Object block = dtype.newBlock(length);
    ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int slot = 0; slot < length * dtype.slots(); slot++) {
      if (block instanceof boolean[] array) {
        array[slot] = from.get() == 1;
      } else if (block instanceof byte[] array) {
        array[slot] = from.get();
      } else if (block instanceof short[] array) {
        array[slot] = from.getShort();
      } else if (block instanceof int[] array) {
        array[slot] = from.getInt();
      } else if (block instanceof long[] array) {
        array[slot] = from.getLong();
      } else if (block instanceof float[] array) {
        array[slot] = Float.intBitsToFloat(from.getInt());
      } else {
        ((double[]) block)[slot] = Double.longBitsToDouble(from.getLong());
      }
    }
    return block;
  }

  /** The elements of a buffer in C order. */
  public static byte[] of(Operand array) {
    Layout layout = array.layout();
    DType dtype = array.dtype();
    int size = Math.toIntExact(layout.size());
    ByteBuffer to = ByteBuffer.allocate(size * dtype.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
    Object one = dtype.newBlock(1);
    for (int i = 0; i < size; i++) {
      array.load(index(layout, i), 1, one, 0, 1);
      for (int slot = 0; slot < dtype.slots(); slot++) {
        put(to, one, slot);
      }
    }
    return to.array();
  }

  /** Where in the core the element is that is number {@code i} in C order. */
  private static long index(Layout layout, long i) {
    long index = layout.offset();
    for (int axis = layout.rank() - 1; axis >= 0; axis--) {
      index += i % layout.shape(axis) * layout.strides(axis);
      i /= layout.shape(axis);
    }
    return index;
  }

  private static void put(ByteBuffer to, Object block, int slot) {
    if (block instanceof boolean[] array) {
      to.put((byte) (array[slot] ? 1 : 0));
    } else if (block instanceof byte[] array) {
      to.put(array[slot]);
    } else if (block instanceof short[] array) {
      to.putShort(array[slot]);
    } else if (block instanceof int[] array) {
      to.putInt(array[slot]);
    } else if (block instanceof long[] array) {
      to.putLong(array[slot]);
    } else if (block instanceof float[] array) {
      to.putInt(Float.floatToRawIntBits(array[slot]));
    } else {
      to.putLong(Double.doubleToRawLongBits(((double[]) block)[slot]));
    }
  }
}
