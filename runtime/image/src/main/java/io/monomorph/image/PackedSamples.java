package io.monomorph.image;

import io.monomorph.layout.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Channels of 8 bits in pixels of 32, as of {@code TYPE_INT_ARGB}: element {@code 4 p + c} is
 * channel {@code c} of pixel {@code p}, wherever in the pixel it is. So the channels are in steps of
 * one in the order red, green, blue, alpha.
 */
final class PackedSamples extends Samples {
  private static final int LANES = 4;
  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  private final int[] pixels;

  /** The same memory. Only bytes are written, so that threads may write channels of one pixel. */
  private final MemorySegment bytes;

  /** How far each channel is to be shifted to the right; that of channel 0 in the lowest byte. */
  private final int shifts;

  private final int size;

  private PackedSamples(
      int[] pixels,
      int shifts,
      int size,
      Layout layout,
      Raster raster,
      @Nullable BufferedImage image) {
    super(
        null,
        layout,
        image,
        DataArrays.memory(raster.getDataBuffer()),
        !(raster instanceof WritableRaster));
    this.pixels = pixels;
    this.bytes = MemorySegment.ofArray(pixels);
    this.shifts = shifts;
    this.size = size;
  }

  /** The samples of a raster, or null if they are no bytes of an {@code int}. */
  static @Nullable PackedSamples of(
      Raster raster, SinglePixelPackedSampleModel model, @Nullable BufferedImage image) {
    if (!(raster.getDataBuffer() instanceof DataBufferInt data) || raster.getNumBands() > LANES) {
      return null;
    }
    int shifts = 0;
    for (int band = 0; band < raster.getNumBands(); band++) {
      int shift = model.getBitOffsets()[band];
      if (model.getSampleSize(band) != Byte.SIZE || shift % Byte.SIZE != 0) {
        return null;
      }
      shifts |= shift << (Byte.SIZE * band);
    }
    int[] pixels = data.getData();
    int size = RasterShape.size(raster, (long) LANES * pixels.length);
    long row = (long) LANES * model.getScanlineStride();
    long start =
        LANES * (data.getOffset() + RasterShape.left(raster)) + RasterShape.top(raster) * row;
    long[] strides =
        raster.getNumBands() == 1 ? new long[] {row, LANES} : new long[] {row, LANES, 1};
    Layout layout = Layout.of(RasterShape.of(raster), strides, start);
    return new PackedSamples(pixels, shifts, size, layout, raster, image);
  }

  @Override
  int size() {
    return size;
  }

  private int shift(int index) {
    return shifts >>> (Byte.SIZE * (index % LANES));
  }

  // Java takes the lowest five bits of a shift.

  @Override
  int get(int index) {
    return pixels[index >>> 2] >>> shift(index) & 0xFF;
  }

  @Override
  void set(int index, int value) {
    int lowest = (shift(index) & 31) / Byte.SIZE;
    int place = LITTLE ? lowest : LANES - 1 - lowest;
    bytes.set(ValueLayout.JAVA_BYTE, (index & -LANES) + (long) place, (byte) value);
  }
}
