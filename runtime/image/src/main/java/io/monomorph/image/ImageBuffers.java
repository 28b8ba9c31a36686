package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;

/** Images as buffers of their colours. */
final class ImageBuffers {
  /** Bits of a sample that a table is made for. */
  private static final int MOST_BITS = 16;

  private ImageBuffers() {}

  static NdBuffer of(BufferedImage image) {
    return switch (image.getColorModel()) {
      case IndexColorModel palette -> ofPalette(image, new Palette(palette));
      case DirectColorModel colours ->
          isNarrow(colours) ? ofFewBits(image) : RasterBuffers.of(image.getRaster(), image);
      default -> RasterBuffers.of(image.getRaster(), image);
    };
  }

  private static NdBuffer ofPalette(BufferedImage image, Palette palette) {
    Raster raster = image.getRaster();
    int indices = 1 << raster.getSampleModel().getSampleSize(0);
    if (indices == 2 && palette.isBlackAndWhite()) {
      return RasterBuffers.over(
          DType.BOOL, RasterSamples.bits(raster, palette.isWhiteFirst() ? 1 : 0, image));
    }
    if (!palette.isGrayRamp(indices)) {
      return colours(image, palette);
    }
    return indices == 256
        ? RasterBuffers.of(raster, image) // each index is its own gray
        : lookup(image, palette.grays(indices));
  }

  /** Whether a channel has not 8 bits. */
  private static boolean isNarrow(DirectColorModel colours) {
    for (int bits : colours.getComponentSize()) {
      if (bits != Byte.SIZE) {
        return true;
      }
    }
    return false;
  }

  /** Channels of other than 8 bits, scaled to those of the dtype. */
  private static NdBuffer ofFewBits(BufferedImage image) {
    int[] sizes = ((SinglePixelPackedSampleModel) image.getSampleModel()).getSampleSize();
    int most = 0;
    for (int bits : sizes) {
      most = Math.max(most, bits);
    }
    if (most > MOST_BITS) {
      throw new IllegalArgumentException(
          "a channel of %d bits is wider than uint16: wrap image.getRaster(), which has the samples"
                  .formatted(most)
              + " as int32");
    }
    DType dtype = most <= Byte.SIZE ? DType.UINT8 : DType.UINT16;
    int white = dtype == DType.UINT8 ? 0xFF : 0xFFFF;
    int[][] tables = new int[sizes.length][];
    for (int channel = 0; channel < sizes.length; channel++) {
      int top = (1 << sizes[channel]) - 1;
      tables[channel] = new int[top + 1];
      for (int value = 0; value <= top; value++) {
        tables[channel][value] = (int) (((long) value * white + top / 2) / Math.max(top, 1));
      }
    }
    return RasterBuffers.over(dtype, new LookupSamples(image.getRaster(), tables, image));
  }

  /** The colours of a palette, be they gray or not. */
  static NdBuffer colours(BufferedImage image, Palette palette) {
    return lookup(image, palette.tables(1 << image.getRaster().getSampleModel().getSampleSize(0)));
  }

  private static NdBuffer lookup(BufferedImage image, int[]... tables) {
    return RasterBuffers.over(DType.UINT8, new LookupSamples(image.getRaster(), tables, image));
  }
}
