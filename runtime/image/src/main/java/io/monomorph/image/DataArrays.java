package io.monomorph.image;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The Java arrays inside the standard data buffers. */
final class DataArrays {
  private static final Map<DataBuffer, byte[]> STAND_INS = new WeakHashMap<>();

  private DataArrays() {}

  /** The array of one bank; null for a data buffer of an unknown class. */
  static @Nullable Object array(DataBuffer data, int bank) {
    return switch (data) {
      case DataBufferByte bytes -> bytes.getData(bank);
      case DataBufferUShort shorts -> shorts.getData(bank);
      case DataBufferShort shorts -> shorts.getData(bank);
      case DataBufferInt ints -> ints.getData(bank);
      case DataBufferFloat floats -> floats.getData(bank);
      case DataBufferDouble doubles -> doubles.getData(bank);
      default -> null;
    };
  }

  /**
   * The memory of a data buffer, by which operations see that two buffers share it. It is that of
   * the first bank for all, so that one band and the whole raster are known to overlap; for a data
   * buffer of an unknown class it only stands for it.
   */
  static MemorySegment memory(DataBuffer data) {
    Object array = array(data, 0);
    return switch (array == null ? standIn(data) : array) {
      case short[] shorts -> MemorySegment.ofArray(shorts);
      case int[] ints -> MemorySegment.ofArray(ints);
      case float[] floats -> MemorySegment.ofArray(floats);
      case double[] doubles -> MemorySegment.ofArray(doubles);
      case byte[] bytes -> MemorySegment.ofArray(bytes);
      default -> throw new IllegalStateException("no array of samples");
    };
  }

  private static byte[] standIn(DataBuffer data) {
    synchronized (STAND_INS) {
      return STAND_INS.computeIfAbsent(data, unknown -> new byte[1]);
    }
  }
}
