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
 * channel {@code c} of pixel {@code p}, wherever in the pixel it is. So the channels are in steps
 * of one in the order red, green, blue, alpha.
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
    for (int band = 0; band < raster.getNumBands(); band++) {
      if (model.getSampleSize(band) != Byte.SIZE || model.getBitOffsets()[band] % Byte.SIZE != 0) {
        return null;
      }
    }
    int shifts = shifts(model.getBitOffsets());
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

  /** The shifts of the channels, and then those of the bytes that are none. */
  private static int shifts(int[] channels) {
    int shifts = 0;
    int free = 0;
    for (int lane = 0; lane < LANES; lane++) {
      while (contains(channels, free)) {
        free += Byte.SIZE;
      }
      int shift = lane < channels.length ? channels[lane] : free;
      free += lane < channels.length ? 0 : Byte.SIZE;
      shifts |= shift << (Byte.SIZE * lane);
    }
    return shifts;
  }

  private static boolean contains(int[] values, int wanted) {
    for (int value : values) {
      if (value == wanted) {
        return true;
      }
    }
    return false;
  }

  @Override
  int size() {
    return size;
  }

  /** How far the channel of an element is shifted: 0, 8, 16 or 24, below bits to be left out. */
  private static int shift(int shifts, int index) {
    return shifts >>> ((index & LANES - 1) << 3);
  }

  // Java takes the lowest five bits of a shift.

  @Override
  int get(int index) {
    return pixels[index >>> 2] >>> shift(shifts, index) & 0xFF;
  }

  @Override
  void set(int index, int value) {
    bytes.set(ValueLayout.JAVA_BYTE, place(shifts, index), (byte) value);
  }

  private static long place(int shifts, int index) {
    int lowest = (shift(shifts, index) & 31) >>> 3;
    long pixel = index & -LANES;
    return pixel + (LITTLE ? lowest : LANES - 1 - lowest);
  }

  @Override
  void load(int start, byte[] block, int offset, int length) {
    int[] from = pixels;
    int by = shifts;
    for (int k = 0; k < length; k++) {
      int index = start + k;
      block[offset + k] = (byte) (from[index >>> 2] >>> shift(by, index));
    }
  }

  @Override
  void store(int start, byte[] block, int offset, int length) {
    int k = 0;
    while (k < length && (start + k) % LANES != 0) {
      set(start + k, block[offset + k]);
      k++;
    }
    int[] to = pixels;
    int by = shifts;
    for (; k + LANES <= length; k += LANES) {
      int at = offset + k;
      to[(start + k) >>> 2] =
          ((block[at] & 0xFF) << by)
              | ((block[at + 1] & 0xFF) << (by >>> 8))
              | ((block[at + 2] & 0xFF) << (by >>> 16))
              | ((block[at + 3] & 0xFF) << (by >>> 24));
    }
    for (; k < length; k++) {
      set(start + k, block[offset + k]);
    }
  }
}
