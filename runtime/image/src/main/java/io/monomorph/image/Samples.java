package io.monomorph.image;

import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The samples of an image or a raster: the core of its buffer.
 *
 * <pre>
 *   Samples
 *     ArraySamples     each sample is an element of a Java array, which is shared
 *     PackedSamples    channels of 8 bits, four in an int, which are shared as bytes
 *     RasterSamples    any other raster, sample by sample
 *       LookupSamples  colours that samples stand for, by tables; read-only
 * </pre>
 */
abstract sealed class Samples permits ArraySamples, PackedSamples, RasterSamples {
  /** The array whose element k is element k of the core, if there is one. */
  final @Nullable Object array;

  private final Layout layout;
  private final @Nullable BufferedImage image;
  private final MemorySegment memory;
  private final boolean readOnly;

  /**
   * @param image what is shown as a whole, if it is an image
   * @param memory what all samples of one data buffer are in
   */
  Samples(
      @Nullable Object array,
      Layout layout,
      @Nullable BufferedImage image,
      MemorySegment memory,
      boolean readOnly) {
    this.array = array;
    this.layout = layout;
    this.image = image;
    this.memory = memory;
    this.readOnly = readOnly;
  }

  /** The number of elements. */
  abstract int size();

  /** A sample that is an integer, where there is no array of them. */
  int get(int index) {
    throw inArray();
  }

  void set(int index, int value) {
    throw inArray();
  }

  /** Neighbouring samples of uint8. */
  void load(int start, byte[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      block[offset + k] = (byte) get(start + k);
    }
  }

  void store(int start, byte[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      set(start + k, block[offset + k] & 0xFF);
    }
  }

  /** A sample that is no integer, where there is no array of them. */
  double getDouble(int index) {
    throw inArray();
  }

  void setDouble(int index, double value) {
    throw inArray();
  }

  private static IllegalStateException inArray() {
    return new IllegalStateException("these samples are of another dtype");
  }

  /** Where the samples of the whole image are. */
  final Layout layout() {
    return layout;
  }

  final @Nullable BufferedImage image() {
    return image;
  }

  final MemorySegment memory() {
    return memory;
  }

  final boolean isReadOnly() {
    return readOnly;
  }
}
