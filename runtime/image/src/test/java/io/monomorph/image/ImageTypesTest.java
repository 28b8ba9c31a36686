package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each image, pixel by pixel, as Java's own methods see it. */
class ImageTypesTest {
  static Set<String> images() {
    return SampleImages.images().keySet();
  }

  static Set<String> rasters() {
    return SampleImages.rasters().keySet();
  }

  private static BufferedImage image(String name) {
    return java.util.Objects.requireNonNull(SampleImages.images().get(name));
  }

  private static WritableRaster raster(String name) {
    return java.util.Objects.requireNonNull(SampleImages.rasters().get(name));
  }

  @ParameterizedTest
  @MethodSource("rasters")
  void aRasterHasItsSamples(String name) {
    WritableRaster raster = raster(name);
    assertSamples(raster, Buffers.resolve(raster));
    WritableRaster part = raster.createWritableChild(3, 2, 6, 4, 100, -50, null);
    assertSamples(part, Images.wrap(part));
    for (int band = 0; band < raster.getNumBands(); band++) {
      assertSamples(
          raster.createWritableChild(1, 1, 5, 5, 0, 0, new int[] {band}),
          Images.wrap(raster.createWritableChild(1, 1, 5, 5, 0, 0, new int[] {band})));
    }
  }

  private static void assertSamples(Raster raster, NdBuffer buffer) {
    int bands = raster.getNumBands();
    assertEquals("image", buffer.backend().name());
    assertEquals(dtype(raster), buffer.dtype());
    assertArrayEquals(
        bands == 1
            ? new long[] {raster.getHeight(), raster.getWidth()}
            : new long[] {raster.getHeight(), raster.getWidth(), bands},
        buffer.shape());
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        for (int band = 0; band < bands; band++) {
          double expected =
              raster.getSampleDouble(raster.getMinX() + x, raster.getMinY() + y, band);
          assertEquals(expected, at(buffer, y, x, band));
        }
      }
    }
  }

  static double at(NdBuffer buffer, int y, int x, int channel) {
    if (buffer.dtype() == DType.BOOL) {
      return buffer.get(y + ", " + x).any().get() ? 1 : 0;
    }
    return buffer.rank() == 2 ? buffer.getDouble(y, x) : buffer.getDouble(y, x, channel);
  }

  private static DType dtype(Raster raster) {
    int bits = 0;
    for (int size : raster.getSampleModel().getSampleSize()) {
      bits = Math.max(bits, size);
    }
    return switch (raster.getSampleModel().getDataType()) {
      case DataBuffer.TYPE_SHORT -> DType.INT16;
      case DataBuffer.TYPE_FLOAT -> DType.FLOAT32;
      case DataBuffer.TYPE_DOUBLE -> DType.FLOAT64;
      default ->
          bits == 1
              ? DType.BOOL
              : bits <= 8 ? DType.UINT8 : bits <= 16 ? DType.UINT16 : DType.INT32;
    };
  }

  @ParameterizedTest
  @MethodSource("images")
  void anImageHasItsColours(String name) {
    BufferedImage image = image(name);
    assertColours(image, Buffers.resolve(image));
    BufferedImage part = image.getSubimage(3, 2, 6, 4);
    assertColours(part, Images.wrap(part));
  }

  private static void assertColours(BufferedImage image, NdBuffer buffer) {
    boolean computed =
        image.getColorModel() instanceof IndexColorModel
            || (image.getColorModel() instanceof DirectColorModel && !image.isAlphaPremultiplied());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (computed) {
          assertEquals(rgb(image, x, y), rgb(buffer, y, x));
        } else {
          for (int band = 0; band < image.getRaster().getNumBands(); band++) {
            double sample = image.getRaster().getSampleDouble(x, y, band);
            assertEquals(sample, at(buffer, y, x, band));
          }
        }
      }
    }
  }

  /** Without alpha where there is none; of channels of 16 bits the upper half. */
  private static int rgb(NdBuffer buffer, int y, int x) {
    int[] channels = new int[4];
    channels[3] = 255;
    double unit = buffer.dtype() == DType.UINT16 ? 255 / 65535.0 : 1;
    for (int k = 0; k < 4; k++) {
      if (buffer.rank() == 2) {
        channels[k] =
            k == 3 ? 255 : (int) (at(buffer, y, x, 0) * (buffer.dtype() == DType.BOOL ? 255 : 1));
      } else if (k < buffer.shape(2)) {
        channels[k] = (int) Math.round(buffer.getDouble(y, x, k) * unit);
      }
    }
    return channels[3] << 24 | channels[0] << 16 | channels[1] << 8 | channels[2];
  }

  /**
   * An index without a colour is black, which Java shows transparent even where there is no alpha.
   */
  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) | (image.getColorModel().hasAlpha() ? 0 : 0xFF000000);
  }

  @ParameterizedTest
  @MethodSource("images")
  void toImageGivesTheImageBack(String name) {
    BufferedImage image = image(name);
    NdBuffer buffer = Images.wrap(image);
    assertSame(image, Images.toImage(buffer));
    NdBuffer part = buffer.get("1:4, ::-1");
    assertEquals(part, Images.wrap(Images.toImage(part)));
    assertEquals(
        image.isAlphaPremultiplied(), Images.toImage(buffer.get("1:")).isAlphaPremultiplied());
  }
}
